import { type Command, Option } from 'commander';
import type { Guardrail, Limits } from '../../../generated/adminClient/index.ts';
import type { ConnectionOptions } from '../connect.ts';
import { limit, models } from '../optionValues.ts';
import { json } from '../text.ts';

/** What every command that asks the operator's API takes. */
export interface CommandOptions extends ConnectionOptions {
  readonly json?: true;
}

/** Adds `--json`, `--url` and `--data-dir`. */
export function withConnection(command: Command): Command {
  return command
    .option('--json', 'print JSON, for scripts')
    .option('--url <url>', "the operator's API (default: http://127.0.0.1:$ADMIN_PORT, or port 8788)")
    .option(
      '--data-dir <folder>',
      "the gateway's data folder, where the admin token is (default: $LLM_GATEWAY_DATA_DIR or .data)",
    );
}

/** Adds `--from` and `--to`. */
export function withDays(command: Command): Command {
  return command
    .option('--from <day>', 'the first day, UTC, such as 2026-11-01')
    .option('--to <day>', 'the last day, UTC (default: today)');
}

/** Adds `--rpm`, `--tpm`, `--max-concurrency` and `--allowed-models`. */
export function withLimits(command: Command): Command {
  return command
    .option('--rpm <count>', 'requests per minute, or none', limit)
    .option('--tpm <count>', 'tokens per minute, or none', limit)
    .option('--max-concurrency <count>', 'requests under way at once, or none', limit)
    .option('--allowed-models <globs>', 'such as nova-*,claude-haiku-4.5; or all, or none', models);
}

/** Adds `--guardrail-id` and `--guardrail-version`. */
export function withGuardrail(command: Command): Command {
  return command
    .option('--guardrail-id <id>', 'the Bedrock guardrail that watches every request, by id or ARN; or none')
    .option('--guardrail-version <version>', 'a number, or DRAFT');
}

export function withStatus(command: Command): Command {
  return command.addOption(new Option('--status <status>', 'whether it may be used').choices(['active', 'inactive']));
}

/** The answer as JSON when that was asked for, else as `people` writes it. */
export function shownAs<Answer>(
  { json: asJson }: Pick<CommandOptions, 'json'>,
  answer: Answer,
  people: (answer: Answer) => string,
): string {
  return asJson ? json(answer) : people(answer);
}

export function limitsText({ rpm, tpm, max_concurrency }: Limits): string {
  const parts = [
    [rpm, 'rpm'],
    [tpm, 'tpm'],
    [max_concurrency, 'at once'],
  ].flatMap(([count, unit]) => (count === null ? [] : `${count} ${unit}`));
  return parts.join(', ');
}

export function modelsText(globs: readonly string[] | null): string {
  if (globs === null) return 'all';
  return globs.length === 0 ? 'none' : globs.join(', ');
}

export function guardrailText(guardrail: Guardrail): string {
  return guardrail === null ? 'none' : `${guardrail.identifier}, version ${guardrail.version}`;
}

export function tagsText(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}
