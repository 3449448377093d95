/** Samples that no test runs, by page and by what they contain, each with its reason. */
export const NOT_RUN: readonly { readonly page: string; readonly contains: string; readonly reason: string }[] = [
  {
    page: 'README.md',
    contains: 'npm start\n',
    reason: 'test/e2e/server.test.ts starts the gateway as npm start does',
  },
  { page: 'README.md', contains: 'export LLM_GATEWAY_API_KEY=...', reason: 'the reader fills in the key' },
  {
    page: 'README.md',
    contains: 'npm run build:sdk',
    reason: 'the other samples import the package that test/sdk builds and packs',
  },
  { page: 'README.md', contains: 'npm run deploy', reason: 'needs AWS; test/infra makes the templates' },
  { page: 'README.md', contains: 'npm test', reason: 'a test that runs all tests would not end' },
  { page: 'CONTRIBUTING.md', contains: 'npm test', reason: 'the same' },
  {
    page: 'docs/guides/quickstart.md',
    contains: 'export LLM_GATEWAY_API_KEY=...',
    reason: 'the reader fills in the key',
  },
  { page: 'docs/guides/mock.md', contains: 'npm run mock', reason: 'test/mock starts the mock as npm run mock does' },
  { page: 'sdk/README.md', contains: 'npm pack', reason: 'test/sdk builds and packs it so, in a folder of its own' },
  { page: 'sdk/README.md', contains: 'npm install', reason: 'the other samples import the package from its tarball' },
  {
    page: 'docs/cli.md',
    contains: '# in another terminal',
    reason: 'test/e2e/server.test.ts starts the gateway as npm start does',
  },
  { page: 'docs/cli.md', contains: 'LLM_GATEWAY_ADMIN_FUNCTION', reason: 'needs AWS; test/e2e/cliFunction.test.ts' },
  { page: 'docs/admin.md', contains: 'aws lambda invoke', reason: 'needs AWS' },
  { page: 'docs/runbook.md', contains: 'aws lambda invoke', reason: 'needs AWS' },
  { page: 'docs/deploy.md', contains: 'npm run deploy', reason: 'needs AWS; test/infra makes the templates' },
  { page: 'docs/deploy.md', contains: 'aws secretsmanager', reason: 'needs AWS' },
  {
    page: 'docs/observability.md',
    contains: 'OTEL_TRACES_EXPORTER',
    reason: 'test/e2e/traces.test.ts starts the gateway so',
  },
  { page: 'docs/resilience.md', contains: 'FALLBACKS', reason: 'a setting alone; test/unit/catalog reads such ones' },
  { page: 'docs/remote-files.md', contains: 'npm start', reason: 'test/e2e/remoteFiles.test.ts starts the gateway so' },
  {
    page: 'test/fixtures/tls/README.md',
    contains: 'openssl req',
    reason: 'would replace the certificate that other tests use',
  },
  { page: 'docs/storage.md', contains: 'docker run', reason: 'needs Docker; npm run test:dynamodb-local' },
  {
    page: 'docs/simulator.md',
    contains: '_simulator',
    reason: 'waits for a stream under way; test/unit/local has each step',
  },
];
