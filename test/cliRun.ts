import type { Lambda, OpenLambda } from '../src/cli/lambda.ts';
import { runCli } from '../src/cli/runCli.ts';
import type { Surroundings } from '../src/cli/surroundings.ts';

export interface Given {
  /** One after the other, or by what is asked. @default nothing answers */
  readonly answers?: readonly (Response | Error)[] | ((request: Request) => Response | Error | undefined);
  readonly environment?: Record<string, string>;
  /** Of the file with the admin token. */
  readonly mode?: number;
  /** In the file that keeps the demo key. @default there is no such file */
  readonly demoKey?: string;
  /** Whether everything that is waited for takes long. */
  readonly isSlow?: boolean;
  /** What opens AWS Lambda. @default nothing does */
  readonly openLambda?: OpenLambda;
}

/** Runs a command where the gateway gives these answers. */
export async function runWith(line: string, given: Given = {}) {
  const { answers = [], environment = {}, mode = 0o600, isSlow = false } = given;
  const requests: Request[] = [];
  const left = Array.isArray(answers) ? [...answers] : [];
  const next = (request: Request) => (typeof answers === 'function' ? answers(request) : left.shift());
  let [answered, told] = ['', ''];
  const surroundings: Surroundings = {
    terminal: {
      answer: (text) => {
        answered += text;
      },
      tell: (text) => {
        told += text;
      },
      isInteractive: true,
      columns: 80,
    },
    environment,
    clock: {
      nowMs: () => Date.parse('2026-11-22T12:00:00Z'),
      after(_delayMs, action) {
        if (isSlow) action();
        return () => {};
      },
    },
    async fetch(input, init) {
      const request = new Request(input, isSlow ? {} : init);
      requests.push(request);
      const answer = next(request) ?? new Error('fetch failed', { cause: new Error('refused') });
      if (answer instanceof Error) throw answer;
      return answer;
    },
    openLambda: given.openLambda ?? (() => Promise.reject(new Error('There is no AWS in this test.'))),
    user: 'alice@laptop',
    async readFile(path) {
      if (path.endsWith('demo-key') && given.demoKey !== undefined) return { text: `${given.demoKey}\n`, mode: 0o600 };
      if (!path.endsWith('admin-token') || path.startsWith('/nowhere')) throw new Error('ENOENT');
      return { text: 'token-of-this-start\n', mode };
    },
  };
  const exitCode = await runCli(line.split(' '), surroundings);
  return { exitCode, answered, told, requests };
}

/** A Lambda that invokes by this function. */
export function lambdaOf(invoke: Lambda['invoke'], rest: Partial<Lambda> = {}): OpenLambda {
  return async (region = 'eu-central-1') => ({
    region,
    findCredentials: async () => {},
    awsTimeMs: () => undefined,
    invoke,
    ...rest,
  });
}
