/** The house's rules as data. `docs/architecture.md` gives the reasons; `checks.ts` does the checking. */

const CONVERSE_TYPES = '@aws-sdk/client-bedrock-runtime';

/** What a room may import besides itself. A folder or package opens everything below it; `node:*` is all of Node. */
export interface Wall {
  readonly values: readonly string[];
  /** Only with `import type`, on top of `values`. */
  readonly types: readonly string[];
}

/** Room -> what it may import. A room is a folder of src, or a file directly in it. Nobody lists `entrypoints`. */
export const WALLS: Readonly<Record<string, Wall>> = {
  // The vocabulary: types that rooms hand each other.
  exchange: { values: [], types: [] },
  contract: { values: [], types: ['governance', 'tracePorts', 'generated/operations'] },
  ports: {
    values: [],
    types: [
      'governance',
      'budgetPorts',
      'meteringPorts',
      'reasoningPorts',
      'remotePorts',
      'reportingPorts',
      'signalPorts',
      'tracePorts',
      CONVERSE_TYPES,
    ],
  },
  attemptPorts: { values: [], types: ['catalog', 'governance'] },
  budgetPorts: { values: [], types: [] },
  meteringPorts: { values: [], types: ['attemptPorts', 'budgetPorts'] },
  reasoningPorts: { values: [], types: ['generated/types'] },
  remotePorts: { values: [], types: [] },
  reportingPorts: { values: [], types: ['meteringPorts'] },
  signalPorts: { values: [], types: ['metricTable'] },
  tracePorts: { values: [], types: ['attemptPorts'] },
  errorTable: { values: [], types: ['generated/types'] },
  errors: { values: ['errorTable'], types: [] },
  metricTable: { values: [], types: [] },
  directory: { values: [], types: ['generated/types'] },
  slots: { values: [], types: [] },
  awsClient: { values: ['@smithy/node-http-handler'], types: [] },
  settingKinds: { values: [], types: [] },
  readSettings: { values: [], types: ['settingKinds'] },
  traceSettings: { values: ['settingKinds'], types: ['readSettings'] },
  config: { values: ['readSettings', 'settingKinds', 'traceSettings'], types: [] },
  system: { values: ['errors', 'node:crypto', 'node:fs'], types: ['config', 'ports'] },

  // The journey of a request, from the front door to Bedrock.
  entrypoints: {
    values: [
      'admin',
      'adminApp',
      'app',
      'archiveApp',
      'config',
      'deployment',
      'http',
      'local',
      'signals',
      'system',
      'node:events',
      'node:fs',
      'node:http',
      'node:net',
      'node:util',
    ],
    types: ['exchange', 'ports'],
  },
  http: {
    values: ['errors', 'node:events', 'node:http', 'node:stream'],
    types: ['contract', 'exchange', 'aws-lambda'],
  },
  gateway: {
    values: ['errors', 'generated/validators', 'openapi-backend'],
    types: ['contract', 'exchange', 'ports', 'generated/types'],
  },
  handlers: {
    values: ['catalog', 'errors', 'governance', 'reporting', 'translators', 'node:crypto'],
    types: ['contract', 'metering', 'ports', 'provider', 'generated/types'],
  },
  reporting: { values: ['errors', 'governance'], types: ['ports', 'generated/types'] },
  metering: {
    values: ['catalog', 'errors', 'governance', 'slots'],
    types: ['contract', 'ports', 'provider', CONVERSE_TYPES],
  },
  provider: { values: ['errors'], types: ['catalog', 'ports', CONVERSE_TYPES] },
  translators: { values: ['errors'], types: ['catalog', 'ports', 'generated/types', CONVERSE_TYPES] },
  bedrock: {
    values: ['errors', '@aws-sdk/client-bedrock-runtime', '@smithy/node-http-handler', 'node:http', 'node:https'],
    types: ['catalog', 'ports'],
  },

  // The only room that asks hosts of the internet.
  remote: { values: ['errors', 'slots', 'node:dns', 'node:https', 'node:net'], types: ['config', 'ports'] },

  admin: {
    values: [
      'catalog',
      'errors',
      'gateway',
      'governance',
      'reporting',
      'generated/admin.json',
      'generated/validators',
      'node:crypto',
    ],
    types: ['config', 'contract', 'directory', 'exchange', 'ports', 'generated/types', 'generated/operations'],
  },

  // Knowledge without effects.
  governance: { values: ['node:crypto', 'node:zlib'], types: ['catalog', 'ports', 'generated/types', CONVERSE_TYPES] },
  catalog: { values: ['node:crypto'], types: ['generated/types'] },

  // Memory, a laptop's stand-ins, and the place where all of it is put together.
  stores: {
    values: [
      'awsClient',
      'errors',
      'governance',
      '@aws-sdk',
      '@smithy/node-http-handler',
      'node:crypto',
      'node:http',
      'node:https',
    ],
    types: ['archive', 'config', 'directory', 'ports', 'generated/types'],
  },
  archive: {
    values: ['@aws-sdk/client-s3', 'node:stream', 'node:zlib'],
    types: ['ports'],
  },
  // What a deployment makes once: called by CloudFormation, and no part of the service.
  deployment: {
    values: ['@aws-sdk/client-lambda', '@aws-sdk/client-s3', '@aws-sdk/client-secrets-manager'],
    types: ['ports', 'aws-lambda'],
  },
  local: {
    values: [
      'bedrock',
      'catalog',
      'config',
      'errors',
      'governance',
      'http',
      'readCatalog',
      'stores',
      'system',
      'translators',
      'generated',
      '@aws-sdk',
      '@smithy',
      'node:*',
    ],
    types: ['admin', 'contract', 'directory', 'exchange', 'ports'],
  },
  // What the gateway tells of itself.
  signals: {
    values: ['awsClient', 'metricTable', 'settingKinds', '@aws-sdk', '@opentelemetry'],
    types: ['ports', 'traceSettings'],
  },
  readCatalog: { values: ['catalog', 'config', 'node:fs'], types: [] },
  // The operator's command line: a client of both contracts, and no part of the service.
  cli: {
    values: [
      'config',
      'system',
      'local/adminToken',
      'local/demoKey',
      'generated/adminClient',
      'package.json',
      '@aws-sdk/client-lambda',
      'commander',
      'node:*',
    ],
    types: ['ports', 'generated/types'],
  },
  archiveApp: { values: ['archive', 'config', 'stores'], types: ['ports'] },
  adminApp: { values: ['admin', 'readCatalog', 'reporting', 'stores'], types: ['config', 'exchange', 'ports'] },
  app: {
    values: [
      'bedrock',
      'config',
      'errors',
      'gateway',
      'governance',
      'handlers',
      'http',
      'metering',
      'provider',
      'readCatalog',
      'remote',
      'reporting',
      'signals',
      'stores',
      'translators',
      'generated/gateway.json',
      'generated/validators',
    ],
    types: ['contract', 'exchange', 'ports'],
  },
};

/** What the infrastructure may know of the service: what it is made of, never how it works. Packages are its own affair. */
export const INFRASTRUCTURE: Wall = {
  values: [
    'generated/gateway.json',
    'scripts/docs/renderSite',
    'src/catalog',
    'src/errors',
    'src/metricTable',
    'src/settingKinds',
    'src/stores/tables',
  ],
  types: [],
};

/** Files that hold no value at all: importing them costs nothing and does nothing. */
export const FILES_OF_TYPES = [
  'src/contract.ts',
  'src/budgetPorts.ts',
  'src/directory.ts',
  'src/exchange.ts',
  'src/admin/contract.ts',
  'src/attemptPorts.ts',
  'src/meteringPorts.ts',
  'src/provider/provider.ts',
  'src/ports.ts',
  'src/reasoningPorts.ts',
  'src/remotePorts.ts',
  'src/reportingPorts.ts',
  'src/signalPorts.ts',
  'src/tracePorts.ts',
];

/** Contracts and where their operations are answered: one file each, and one row each in a function's table. */
export const HANDLER_TABLES = [
  { contract: 'generated/gateway.json', folder: 'src/handlers', table: 'createHandlers' },
  { contract: 'generated/admin.json', folder: 'src/admin/handlers', table: 'createAdminHandlers' },
];

/** What makes a run unrepeatable, as names in code, and where alone in src it may stand. Elsewhere it is injected. */
export const EFFECTS = [
  { effect: 'the environment', names: ['process.env'], homes: ['src/config.ts'] },
  {
    effect: 'real time',
    names: ['Date.now', 'new Date()', 'performance.now', 'process.hrtime'],
    homes: ['src/system.ts', 'src/local/'],
  },
  {
    effect: 'a real timer',
    names: ['setTimeout', 'setInterval', 'setImmediate', 'AbortSignal.timeout'],
    homes: ['src/system.ts', 'src/http/after.ts', 'src/local/'],
  },
  {
    effect: 'real chance',
    names: ['Math.random', 'randomBytes', 'randomInt', 'randomUUID', 'crypto.randomUUID', 'crypto.getRandomValues'],
    homes: ['src/system.ts', 'src/local/'],
  },
];

export const MODULE_MOCKS = ['vi.mock', 'vi.doMock', 'jest.mock', 'jest.doMock'];

export const MAX_LINES = 200;

/** Words that say nothing about what a file holds. */
export const EMPTY_WORDS = ['common', 'helper', 'manager', 'misc', 'service', 'util'];
