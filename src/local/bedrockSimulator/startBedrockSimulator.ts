import { setTimeout as delay } from 'node:timers/promises';
import { typedError } from './bedrockErrors.ts';
import { createCallLog, type RecordedCall } from './callLog.ts';
import { answerControl, type Controls, isControlPath } from './controlApi.ts';
import {
  answerConverse,
  type ConverseParts,
  readConverseTarget,
  sendTypedError,
  sendUnknownOperation,
} from './converseApi.ts';
import { listenOnBothProtocols } from './dualProtocolServer.ts';
import type { HttpExchange } from './httpExchange.ts';
import { createPauses } from './pauses.ts';
import { createPromptCache } from './promptCache.ts';
import type { ScriptedReply } from './scriptedReply.ts';
import { createScriptQueue } from './scriptQueue.ts';

/** Everything may be left out. */
export interface BedrockSimulatorOptions {
  /** A free port by default. */
  readonly port?: number;
  /** Real timers by default; they keep no process alive. */
  readonly wait?: (ms: number) => Promise<void>;
  /** Between the deltas of a stream; 0 by default. */
  readonly gapMs?: number;
  /** Model ids without profile prefix that answer as Bedrock does after a model's end of life. */
  readonly retiredModelIds?: ReadonlySet<string>;
}

/** A running simulator of Bedrock's Converse operations. */
export interface BedrockSimulator {
  /** `http://127.0.0.1:<port>`, the `endpoint` of a Bedrock runtime client. */
  readonly url: string;
  readonly port: number;
  /** Calls so far, in the order of their arrival. */
  readonly calls: readonly RecordedCall[];
  /** Queues a reply. @throws {ScriptError} when it cannot be said. */
  readonly script: (reply: ScriptedReply) => void;
  /** Lets go the streams that stopped at a pause, and those still to come. */
  readonly release: (name: string) => void;
  /** Resolves when a stream stops at a pause; rejects when the simulator is reset before. */
  readonly reached: (name: string) => Promise<void>;
  /** Resolves when no call is in flight. */
  readonly idle: () => Promise<void>;
  /** Forgets scripts, calls, pauses and cached prompts; streams at a pause go on. */
  readonly reset: () => void;
  /** Ends every connection and stops listening. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a simulator on loopback that speaks Bedrock's wire over HTTP/1.1 and HTTP/2, so that the AWS SDK's own client runs.
 *
 * @throws when the port is taken
 */
export async function startBedrockSimulator(options: BedrockSimulatorOptions = {}): Promise<BedrockSimulator> {
  const closing = new AbortController();
  const parts = createParts(options, closing.signal);
  const controls = createControls(parts);
  const nextRequestId = createRequestIds();
  const server = await listenOnBothProtocols((exchange) => {
    const requestId = nextRequestId();
    answer(exchange, requestId, { parts, controls }).catch((error: unknown) => failSafely(exchange, requestId, error));
  }, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${server.port}`,
    port: server.port,
    get calls() {
      return parts.calls.calls();
    },
    script: (reply) => controls.scriptAll([reply]),
    release: controls.release,
    reached: controls.reached,
    idle: controls.idle,
    reset: controls.reset,
    close: () => {
      closing.abort();
      return server.close();
    },
  };
}

function createParts(options: BedrockSimulatorOptions, closing: AbortSignal): ConverseParts {
  // A wait that is interrupted by closing has nothing left to wait for.
  const realWait = (ms: number): Promise<void> =>
    delay(ms, undefined, { ref: false, signal: closing }).catch(() => undefined);
  return {
    scripts: createScriptQueue(),
    promptCache: createPromptCache(),
    pauses: createPauses(),
    calls: createCallLog(),
    retiredModelIds: options.retiredModelIds ?? new Set(),
    gapMs: options.gapMs ?? 0,
    wait: options.wait ?? realWait,
  };
}

function createControls({ scripts, promptCache, pauses, calls }: ConverseParts): Controls {
  return {
    calls: calls.calls,
    scriptAll: scripts.addAll,
    release: pauses.release,
    reached: pauses.reached,
    idle: calls.idle,
    reset: () => {
      for (const part of [scripts, promptCache, pauses, calls]) part.clear();
    },
  };
}

/** Ids with the form of a UUID, counted so that a run can be repeated. */
function createRequestIds(): () => string {
  let issued = 0;
  return () => {
    issued += 1;
    return `00000000-0000-4000-8000-${String(issued).padStart(12, '0')}`;
  };
}

interface Desk {
  readonly parts: ConverseParts;
  readonly controls: Controls;
}

async function answer(exchange: HttpExchange, requestId: string, { parts, controls }: Desk): Promise<void> {
  if (isControlPath(exchange.path)) return answerControl(exchange, controls);
  const target = readConverseTarget(exchange);
  if (!target) return sendUnknownOperation(exchange, requestId);
  return answerConverse(exchange, { ...target, requestId }, parts);
}

/** A request that broke off needs no answer; anything else is a fault of the simulator, and says so. */
function failSafely(exchange: HttpExchange, requestId: string, error: unknown): void {
  if (exchange.hasLeft() || exchange.isOpen()) {
    exchange.cut();
    return;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  sendTypedError(exchange, typedError('InternalServerException', { message }), requestId);
}
