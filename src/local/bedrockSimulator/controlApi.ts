import type { RecordedCall } from './callLog.ts';
import { ScriptError } from './checkScriptedReply.ts';
import type { HttpExchange } from './httpExchange.ts';
import { parseJson } from './json.ts';

/** What other processes may do to a simulator. */
export interface Controls {
  readonly calls: () => readonly RecordedCall[];
  /** @throws {ScriptError} when one of the replies cannot be said; then none is queued. */
  readonly scriptAll: (replies: readonly unknown[]) => void;
  readonly release: (name: string) => void;
  readonly reached: (name: string) => Promise<void>;
  readonly idle: () => Promise<void>;
  readonly reset: () => void;
}

/** True for the paths by which other processes steer the simulator. */
export function isControlPath(path: string): boolean {
  return path.startsWith(CONTROL_PREFIX);
}

/** Answers one control request; what it cannot do is a 400 or a 404 whose message says what to change. */
export async function answerControl(exchange: HttpExchange, controls: Controls): Promise<void> {
  const key = `${exchange.method} ${exchange.path.slice(CONTROL_PREFIX.length)}`;
  const route = ROUTES.find(({ pattern }) => pattern.test(key));
  if (!route) return sendJson(exchange, 404, { message: `No such control. There are: ${ROUTE_LIST}.` });
  try {
    const name = decodeURIComponent(route.pattern.exec(key)?.[1] ?? '');
    sendJson(exchange, 200, await route.act(controls, { name, body: await exchange.readBody() }));
  } catch (error) {
    const status = error instanceof ScriptError || error instanceof URIError ? 400 : 409;
    sendJson(exchange, status, { message: error instanceof Error ? error.message : String(error) });
  }
}

const CONTROL_PREFIX = '/_simulator';

interface ControlInput {
  /** Last segment of the path. */
  readonly name: string;
  readonly body: string;
}

interface Route {
  readonly pattern: RegExp;
  readonly spelling: string;
  readonly act: (controls: Controls, input: ControlInput) => unknown;
}

const ROUTES: readonly Route[] = [
  { pattern: /^POST \/replies$/, spelling: 'POST /_simulator/replies', act: queueReplies },
  { pattern: /^GET \/calls$/, spelling: 'GET /_simulator/calls', act: ({ calls }) => calls() },
  {
    pattern: /^POST \/release\/([^/]+)$/,
    spelling: 'POST /_simulator/release/{name}',
    act: ({ release }, { name }) => {
      release(name);
      return { released: name };
    },
  },
  {
    pattern: /^GET \/reached\/([^/]+)$/,
    spelling: 'GET /_simulator/reached/{name}',
    act: async ({ reached }, { name }) => {
      await reached(name);
      return { reached: name };
    },
  },
  {
    pattern: /^GET \/idle$/,
    spelling: 'GET /_simulator/idle',
    act: async ({ idle }) => {
      await idle();
      return { idle: true };
    },
  },
  {
    pattern: /^DELETE $/,
    spelling: 'DELETE /_simulator',
    act: ({ reset }) => {
      reset();
      return { reset: true };
    },
  },
];

const ROUTE_LIST = ROUTES.map(({ spelling }) => spelling).join(', ');

function queueReplies({ scriptAll }: Controls, { body }: ControlInput): unknown {
  const json = parseJson(body);
  if (json === undefined) throw new ScriptError('The body must be JSON: one scripted reply or a list of them.');
  const replies = Array.isArray(json) ? json : [json];
  scriptAll(replies);
  return { queued: replies.length };
}

function sendJson(exchange: HttpExchange, status: number, value: unknown): void {
  exchange.send({ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
}
