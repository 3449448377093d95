import { defineConfig } from 'vitest/config';

/** What loads a whole gateway, or measures time on one. It would fail beside tests that take all of the processor. */
const LOADS = ['budgets', 'killedGateway', 'killedStore', 'rateLimits'].map((name) => `test/e2e/${name}.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    silent: 'passed-only',
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: LOADS, sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'load', include: LOADS, maxWorkers: 2, sequence: { groupOrder: 1 } } },
    ],
  },
});
