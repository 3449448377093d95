import type { Command } from 'commander';
import {
  type ApiKey,
  type ApiKeySecret,
  createKey,
  listKeys,
  revokeKey,
  rotateKey,
  updateKey,
} from '../../../generated/adminClient/index.ts';
import { type KeyCreateOptions, type KeyUpdateOptions, keyCreate, keyUpdate } from '../bodies.ts';
import { answerOf, connect } from '../connect.ts';
import { everyPage } from '../everyPage.ts';
import { tag, tagChange, wholeNumber } from '../optionValues.ts';
import type { Surroundings, Terminal } from '../surroundings.ts';
import { fields, table } from '../text.ts';
import {
  type CommandOptions,
  guardrailText,
  limitsText,
  modelsText,
  shownAs,
  tagsText,
  withConnection,
  withGuardrail,
  withLimits,
  withStatus,
} from './shared.ts';

const DAY_SECONDS = 86_400;

/** `llm-gateway keys ...` */
export function addKeys(program: Command, surroundings: Surroundings): void {
  const keys = program.command('keys').description('API keys: create, list, change, rotate and revoke');
  addCreateAndUpdate(keys, surroundings);
  addList(keys, surroundings);
  addRevokeAndRotate(keys, surroundings);
}

function addCreateAndUpdate(keys: Command, surroundings: Surroundings): void {
  withKeyOptions(keys.command('create').description('create a key; its secret is shown only now'))
    .requiredOption('--team <team_id>', 'the team that the key belongs to')
    .option('--tag <name=value>', 'a label such as project=apollo; may be repeated', tag)
    .action(async (options: CommandOptions & KeyCreateOptions) => {
      const { client, url } = await connect(options, surroundings);
      const key = await answerOf(createKey({ client, body: keyCreate(options) }), url);
      handOver(key, options, surroundings.terminal);
    });

  withStatus(withKeyOptions(keys.command('update').argument('<key_id>')))
    .description('change the given options, keep the rest')
    .option('--tag <name=value>', 'a label; name= removes it; may be repeated', tagChange)
    .action(async (keyId: string, options: CommandOptions & KeyUpdateOptions) => {
      const body = keyUpdate(options);
      const { client, url } = await connect(options, surroundings);
      const key = await answerOf(updateKey({ client, path: { key_id: keyId }, body }), url);
      surroundings.terminal.answer(shownAs(options, key, keyText));
    });
}

/** What a key is made with and can be changed. */
function withKeyOptions(command: Command): Command {
  return withConnection(withGuardrail(withLimits(command)))
    .option('--name <name>', 'a display name')
    .option('--expires-at <time>', 'when it stops working: 2027-01-01T00:00:00Z, or never');
}

function addList(keys: Command, surroundings: Surroundings): void {
  withConnection(keys.command('list').description('all keys, including revoked ones, without secrets'))
    .option('--team <team_id>', 'only keys of this team')
    .action(async (options: CommandOptions & { readonly team?: string }) => {
      const { client, url } = await connect(options, surroundings);
      const query = { team_id: options.team, limit: 100 };
      const list = await everyPage((cursor) => answerOf(listKeys({ client, query: { ...query, cursor } }), url));
      surroundings.terminal.answer(shownAs(options, list, ({ data }) => keyTable(data)));
    });
}

function addRevokeAndRotate(keys: Command, surroundings: Surroundings): void {
  withConnection(keys.command('revoke').argument('<key_id>'))
    .description('revoke a key and all its secrets; this cannot be undone')
    .action(async (keyId: string, options: CommandOptions) => {
      const { client, url } = await connect(options, surroundings);
      const key = await answerOf(revokeKey({ client, path: { key_id: keyId } }), url);
      surroundings.terminal.answer(shownAs(options, key, keyText));
    });

  withConnection(keys.command('rotate').argument('<key_id>'))
    .description('give a key a new secret, shown only now')
    .option('--grace-seconds <count>', 'how long the old secret keeps working', wholeNumber, DAY_SECONDS)
    .action(async (keyId: string, options: CommandOptions & { readonly graceSeconds: number }) => {
      const { client, url } = await connect(options, surroundings);
      const body = { grace_seconds: options.graceSeconds };
      const key = await answerOf(rotateKey({ client, path: { key_id: keyId }, body }), url);
      handOver(key, options, surroundings.terminal);
    });
}

function handOver(key: ApiKeySecret, options: CommandOptions, terminal: Terminal): void {
  terminal.answer(shownAs(options, key, () => fields([...keyRows(key), ['api_key', key.api_key]])));
  if (terminal.isInteractive) terminal.tell('Keep the api_key now: it is not shown again.\n');
}

function keyText(key: ApiKey): string {
  return fields(keyRows(key));
}

function keyRows(key: ApiKey): readonly (readonly [name: string, value: string | null])[] {
  return [
    ['key', key.key_id],
    ['team', key.team_id],
    ['name', key.name],
    ['status', key.status],
    ['secret ends in', key.hint],
    ['expires', key.expires_at ?? 'never'],
    ['limits', limitsText(key.limits)],
    ['models', modelsText(key.allowed_models)],
    ['tags', tagsText(key.tags)],
    ['guardrail', guardrailText(key.guardrail)],
    ['created', key.created_at],
    ['rotated', key.last_rotated_at ?? 'never'],
  ];
}

function keyTable(keys: readonly ApiKey[]): string {
  return table(
    ['KEY', 'TEAM', 'NAME', 'STATUS', 'ENDS IN', 'EXPIRES', 'LIMITS'],
    keys.map((key) => [
      key.key_id,
      key.team_id,
      key.name,
      key.status,
      key.hint,
      key.expires_at ?? 'never',
      limitsText(key.limits),
    ]),
  );
}
