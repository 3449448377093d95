import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as checks from './house/checks.ts';
import { readSources } from './house/sources.ts';

const RULES: readonly [rule: string, check: checks.Check][] = [
  ['rooms import only what they may', checks.roomsImportOnlyWhatTheyMay],
  ['the infrastructure imports only what it may', checks.infrastructureImportsOnlyWhatItMay],
  ['files of types hold no values', checks.filesOfTypesHoldNoValues],
  ['environment, time, timers and chance stay at home', checks.effectsStayAtHome],
  ['packages needed at run time are dependencies', checks.packagesAtRunTimeAreDependencies],
  ['the SDK stands on its own', checks.sdkStandsOnItsOwn],
  ['every dependency has its reason', checks.everyDependencyHasItsReason],
  ['tests mock no modules', checks.testsMockNoModules],
  ['nobody silences the compiler', checks.nobodySilencesTheCompiler],
  ['files are short', checks.filesAreShort],
  ['names say something', checks.namesSaySomething],
  ['every operation of the contract has one handler file and one row', checks.everyOperationHasItsHandler],
  ['nobody names a package registry', checks.nobodyNamesARegistry],
];

describe('the house', () => {
  const sources = readSources(join(import.meta.dirname, '..'));

  it('is read whole', () => {
    const known = ['src/app.ts', 'src/ports.ts', 'generated/gateway.json', 'package.json', 'test/house.test.ts'];
    expect([...sources.keys()]).toEqual(expect.arrayContaining(known));
  });

  it.each(RULES)('%s', (_rule, check) => {
    expect(check(sources)).toEqual([]);
  });
});

const INDEX = 'src/handlers/index.ts';
const TWO_OPERATIONS = {
  'generated/gateway.json':
    '{ "paths": { "/a": { "get": { "operationId": "getA" }, "post": { "operationId": "addA" } } } }',
  'src/handlers/getA.ts': '',
  'src/handlers/addA.ts': '',
  [INDEX]: 'export function createHandlers(parts) { return { getA: getA(parts), addA }; }',
};

interface Fault {
  readonly fault: string;
  readonly check: checks.Check;
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly told: RegExp;
}

/** One broken rule each, and how it is told. */
const FAULTS: readonly Fault[] = [
  {
    fault: 'a value from a forbidden room',
    check: checks.roomsImportOnlyWhatTheyMay,
    files: { 'src/translators/a.ts': "\nimport { find } from '../catalog/catalog.ts';" },
    told: /^src\/translators\/a\.ts:2 imports values of catalog\/catalog\.ts; translators may import only errors$/,
  },
  {
    fault: 'a type import that still loads its module',
    check: checks.roomsImportOnlyWhatTheyMay,
    files: { 'src/translators/a.ts': "import { type Model } from '../catalog/model.ts';" },
    told: /imports values of catalog\/model\.ts/,
  },
  {
    fault: 'a type from a forbidden room',
    check: checks.roomsImportOnlyWhatTheyMay,
    files: { 'src/ports.ts': "import type { Config } from './config.ts';" },
    told: /^src\/ports\.ts:1 imports types of config\.ts/,
  },
  {
    fault: 'a re-export through a wall',
    check: checks.roomsImportOnlyWhatTheyMay,
    files: { 'src/catalog/index.ts': "export * from '../errors.ts';" },
    told: /imports values of errors\.ts; catalog may import only node:crypto$/,
  },
  {
    fault: 'an import in the middle of code',
    check: checks.roomsImportOnlyWhatTheyMay,
    files: { 'src/gateway/a.ts': "const model = await import('../bedrock/createBedrockModel.ts');" },
    told: /imports values of bedrock\/createBedrockModel\.ts/,
  },
  {
    fault: 'an import inside a type',
    check: checks.roomsImportOnlyWhatTheyMay,
    files: { 'src/http/a.ts': "type Store = import('../stores/dynamo.ts').Dynamo;" },
    told: /imports types of stores\/dynamo\.ts/,
  },
  {
    fault: 'a package beyond the wall',
    check: checks.roomsImportOnlyWhatTheyMay,
    files: { 'src/metering/a.ts': "import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';" },
    told: /imports values of @aws-sdk\/client-bedrock-runtime; metering may import only/,
  },
  {
    fault: 'a way back to an entrypoint',
    check: checks.roomsImportOnlyWhatTheyMay,
    files: { 'src/app.ts': "import { main } from './entrypoints/server.ts';" },
    told: /imports values of entrypoints\/server\.ts/,
  },
  {
    fault: 'a room without rules',
    check: checks.roomsImportOnlyWhatTheyMay,
    files: { 'src/attic/a.ts': '' },
    told: /the room 'attic' has no row/,
  },
  {
    fault: 'infrastructure that knows how the service works',
    check: checks.infrastructureImportsOnlyWhatItMay,
    files: { 'infra/settings/a.ts': "import { settle } from '../../src/metering/settle.ts';" },
    told: /^infra\/settings\/a\.ts:1 imports src\/metering\/settle\.ts; infra may import only generated/,
  },
  {
    fault: 'a value among types',
    check: checks.filesOfTypesHoldNoValues,
    files: { 'src/ports.ts': 'export interface Clock {}\nexport const clock: Clock = {};' },
    told: /^src\/ports\.ts:2 is more than types/,
  },
  {
    fault: 'the environment read in passing',
    check: checks.effectsStayAtHome,
    files: { 'src/system.ts': 'const region = process.env.AWS_REGION;' },
    told: /^src\/system\.ts:1 uses process\.env; only src\/config\.ts may touch the environment$/,
  },
  ...[
    'Date.now()',
    'new Date()',
    'setTimeout(run, 5)',
    'globalThis.setInterval(run)',
    'Math.random()',
    'randomUUID()',
  ].map((call) => ({
    fault: call,
    check: checks.effectsStayAtHome,
    files: { 'src/metering/a.ts': `export const a = () => ${call};` },
    told: /^src\/metering\/a\.ts:1 uses .+; only src\/system\.ts/,
  })),
  {
    fault: 'a development package at run time',
    check: checks.packagesAtRunTimeAreDependencies,
    files: {
      'package.json':
        '{ "dependencies": { "@smithy/core-kit": "1.0.0" }, "devDependencies": { "@smithy/core": "1.0.0" } }',
      'src/local/a.ts': "import { EventStreamCodec } from '@smithy/core/event-streams';",
    },
    told: /^src\/local\/a\.ts:1 imports @smithy\/core\/event-streams, which package\.json's dependencies lack$/,
  },
  ...["import { join } from 'node:path';", "import type { Caller } from '../src/contract.ts';"].map((text) => ({
    fault: `an SDK with ${text}`,
    check: checks.sdkStandsOnItsOwn,
    files: { 'sdk/a.ts': text, 'sdk/b.ts': "import '../generated/sdk/sdk.gen.ts';" },
    told: /^sdk\/a\.ts:1 imports .+; sdk may import only generated\/sdk$/,
  })),
  {
    fault: 'a package without a reason',
    check: checks.everyDependencyHasItsReason,
    files: { 'package.json': '{ "devDependencies": { "left-pad": "1.0.0" } }', 'docs/dependencies.md': '' },
    told: /^docs\/dependencies\.md has no row for left-pad/,
  },
  {
    fault: 'a reason without a package',
    check: checks.everyDependencyHasItsReason,
    files: { 'package.json': '{}', 'docs/dependencies.md': '| `left-pad` | pads |' },
    told: /has a row for left-pad, which package\.json lacks$/,
  },
  {
    fault: 'a mocked module',
    check: checks.testsMockNoModules,
    files: { 'test/unit/a.test.ts': "vi.mock('../src/ports.ts');" },
    told: /^test\/unit\/a\.test\.ts:1 calls vi\.mock/,
  },
  {
    fault: 'a silenced compiler',
    check: checks.nobodySilencesTheCompiler,
    files: { 'test/a.ts': '\n  // @ts-expect-error\n' },
    told: /^test\/a\.ts:2 silences the compiler/,
  },
  {
    fault: 'a long file',
    check: checks.filesAreShort,
    files: { 'src/a.ts': 'a();\n'.repeat(201) },
    told: /^src\/a\.ts has 201 lines/,
  },
  ...['src/utils/day.ts', 'src/http/urlHelpers.ts', 'test/misc.test.ts', 'src/governance/KeyManager.ts'].map(
    (path) => ({
      fault: path,
      check: checks.namesSaySomething,
      files: { [path]: '' },
      told: /is named '(util|helper|misc|manager)'/,
    }),
  ),
  {
    fault: 'an operation without a file',
    check: checks.everyOperationHasItsHandler,
    files: { ...TWO_OPERATIONS, 'src/handlers/addA.ts': undefined },
    told: /^src\/handlers\/addA\.ts is missing/,
  },
  {
    fault: 'a handler file without an operation',
    check: checks.everyOperationHasItsHandler,
    files: { ...TWO_OPERATIONS, 'src/handlers/getB.ts': '' },
    told: /^src\/handlers\/getB\.ts is no operation/,
  },
  {
    fault: 'an operation without a row',
    check: checks.everyOperationHasItsHandler,
    files: { ...TWO_OPERATIONS, [INDEX]: 'export function createHandlers() { return { getA }; }' },
    told: /has no row for addA/,
  },
  {
    fault: 'a row without an operation',
    check: checks.everyOperationHasItsHandler,
    files: { ...TWO_OPERATIONS, [INDEX]: 'export function createHandlers() { return { getA, addA, getB }; }' },
    told: /has a row for getB, which is no operation/,
  },
  {
    fault: "an operation of the operator's without a file",
    check: checks.everyOperationHasItsHandler,
    files: {
      'generated/admin.json': '{ "paths": { "/a": { "get": { "operationId": "getA" } } } }',
      'src/admin/handlers/index.ts': 'export function createAdminHandlers(parts) { return { getA: getA(parts) }; }',
    },
    told: /^src\/admin\/handlers\/getA\.ts is missing/,
  },
  {
    fault: 'a named registry',
    check: checks.nobodyNamesARegistry,
    files: { 'package-lock.json': ['https:', '', 'registry.example.com', 'a.tgz'].join('/') },
    told: /^package-lock\.json:1 names a package registry/,
  },
];

describe('the checks', () => {
  it.each(FAULTS)('tell of $fault', ({ check, files, told }) => {
    const sources = new Map(Object.entries(files).filter((file): file is [string, string] => file[1] !== undefined));
    expect(check(sources)).toEqual([expect.stringMatching(told)]);
  });

  it.each([
    ['a type of a room open for types only', "import type { Model } from '../catalog/model.ts';"],
    ['a value of an open room', "import { gatewayError } from '../errors.ts';"],
    ['a file of the same room', "import { usage } from './chatCompletions/usage.ts';"],
    ['a type of the SDK', "import type { Message } from '@aws-sdk/client-bedrock-runtime';"],
  ])('let %s pass', (_what, text) => {
    expect(checks.roomsImportOnlyWhatTheyMay(new Map([['src/translators/a.ts', text]]))).toEqual([]);
  });

  it.each([
    ['a timer in a type', 'src/http/a.ts', 'let timer: ReturnType<typeof setTimeout>;'],
    ['a given moment', 'src/http/a.ts', 'const day = new Date(nowMs);'],
    ["a socket's own timeout", 'src/http/a.ts', 'socket.setTimeout(5_000);'],
    ['the clock at home', 'src/system.ts', 'const nowMs = Date.now();'],
  ])('let %s pass as no effect', (_what, path, text) => {
    expect(checks.effectsStayAtHome(new Map([[path, text]]))).toEqual([]);
  });
});
