import { readFile } from 'node:fs/promises';
import { type App, createApp } from '../app.ts';
import { processEnvironment, readConfig } from '../config.ts';
import type { HttpService } from '../exchange.ts';
import { createBufferedLambdaHandler, createLambdaHandler } from '../http/lambdaDoor.ts';
import { createLog } from '../system.ts';
import { lambdaSurroundings, writeLine } from './lambdaSurroundings.ts';

/** The gateway on Lambda. The deployment puts Redoc's script beside the bundle. */

const onFault = (error: unknown) => createLog(writeLine).error('start_failed', {}, error);

/** How long an invocation may wait for its spans to be sent. A streamed answer is with its client by then. */
const FLUSH_MS = 1_000;

let app: App | undefined;

async function start(): Promise<HttpService> {
  const config = readConfig(processEnvironment());
  app = await createApp(config, {
    ...lambdaSurroundings(config),
    readDocsScript: () => readFile(new URL('redoc.standalone.js', import.meta.url), 'utf8'),
  });
  return app.service;
}

const door = { start, onFault, afterwards: async () => app?.flush(FLUSH_MS) };

/** Behind a REST API with response streaming, or a function URL with `RESPONSE_STREAM`. */
export const handler = createLambdaHandler(door);

/** Behind an HTTP API, which cannot stream. */
export const bufferedHandler = createBufferedLambdaHandler(door);
