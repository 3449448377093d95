import { readFile } from 'node:fs/promises';
import { createApp } from '../app.ts';
import { processEnvironment, readConfig } from '../config.ts';
import type { HttpService } from '../exchange.ts';
import { createBufferedLambdaHandler, createLambdaHandler } from '../http/lambdaDoor.ts';
import { createLog } from '../system.ts';
import { lambdaSurroundings, writeLine } from './lambdaSurroundings.ts';

/** The gateway on Lambda. The deployment puts Redoc's script beside the bundle. */

const onFault = (error: unknown) => createLog(writeLine).error('start_failed', {}, error);

async function start(): Promise<HttpService> {
  const config = readConfig(processEnvironment());
  const { service } = await createApp(config, {
    ...lambdaSurroundings(config),
    readDocsScript: () => readFile(new URL('redoc.standalone.js', import.meta.url), 'utf8'),
  });
  return service;
}

/** Behind a REST API with response streaming, or a function URL with `RESPONSE_STREAM`. */
export const handler = createLambdaHandler({ start, onFault });

/** Behind an HTTP API, which cannot stream. */
export const bufferedHandler = createBufferedLambdaHandler({ start, onFault });
