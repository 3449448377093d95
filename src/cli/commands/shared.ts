import { type Command, Option } from 'commander';
import type { Guardrail, Limits } from '../../../generated/adminClient/index.ts';
import type { ConnectionOptions } from '../connect.ts';
import { functionName, limit, models } from '../optionValues.ts';
import { json } from '../text.ts';

/** What every command that asks the operator's API takes. */
export interface CommandOptions extends ConnectionOptions {
  readonly json?: true;
}

const PLACE = 'Where the gateway is:';
const placeOption = (flags: string, description: string) => new Option(flags, description).helpGroup(PLACE);

/** Adds `--json` and what says where the operator's API is. */
export function withConnection(command: Command): Command {
  const onAws = placeOption(
    '--function <name>',
    "on AWS: the operator's function, name or ARN (default: $LLM_GATEWAY_ADMIN_FUNCTION)",
  );
  return command
    .option('--json', 'print JSON, for scripts')
    .addOption(placeOption('--url <url>', "the operator's API (default: http://127.0.0.1:$ADMIN_PORT, or port 8788)"))
    .addOption(dataDirOption())
    .addOption(onAws.argParser(functionName).conflicts(['url', 'dataDir']))
    .addOption(
      placeOption('--region <region>', "on AWS: its region (default: its ARN's, $AWS_REGION, or the profile's)"),
    );
}

export function dataDirOption(): Option {
  return placeOption('--data-dir <folder>', "the gateway's data folder (default: $LLM_GATEWAY_DATA_DIR or .data)");
}

/** Adds what says where clients find the gateway, and as whom to ask there. */
export function withGateway(command: Command): Command {
  return command
    .option('--key <api_key>', 'a gateway key (default: $LLM_GATEWAY_API_KEY, or the demo key of `npm start`)')
    .addOption(
      placeOption(
        '--gateway-url <url>',
        'the public API, without /v1 (default: http://$HOST:$PORT, or 127.0.0.1:8787)',
      ),
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
    .option('--max-concurrency <count>', 'requests in progress at once, or none', limit)
    .option('--allowed-models <globs>', 'such as nova-*,claude-haiku-4.5; or all, or none', models);
}

/** Adds `--guardrail-id` and `--guardrail-version`. */
export function withGuardrail(command: Command): Command {
  return command
    .option('--guardrail-id <id>', 'the Bedrock guardrail for every request, by id or ARN; or none')
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
