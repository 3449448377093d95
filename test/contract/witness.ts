import { createServer, type IncomingMessage, request as openRequest, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { faultsOf } from './faultsOf.ts';
import { listen } from './listen.ts';

/** A proxy that changes nothing and holds whatever passes to the contract, chunk by chunk. */
export interface Witness {
  readonly url: string;
  /** On the answers since the last report. Waits for those under way. */
  takeReport(): Promise<Report>;
  close(): Promise<void>;
}

export interface Report {
  readonly answers: number;
  readonly faults: readonly string[];
}

/** Starts a witness before a server. */
export async function startWitness(upstream: string): Promise<Witness> {
  let verdicts: Promise<readonly string[]>[] = [];
  const { url, close } = await listen(
    createServer((request, response) => {
      verdicts.push(pass(request, response, upstream));
    }),
  );
  return {
    url,
    close,
    async takeReport() {
      const taken = verdicts;
      verdicts = [];
      return { answers: taken.length, faults: (await Promise.all(taken)).flat() };
    },
  };
}

/** The answer is heard to its end, whether or not the client stays. */
async function pass(request: IncomingMessage, response: ServerResponse, upstream: string): Promise<readonly string[]> {
  const { method = '', url: target = '' } = request;
  try {
    const answer = await forward(request, upstream + target);
    const { statusCode: status = 0, headers } = answer;
    response.writeHead(status, headers);
    answer.pipe(response);
    return faultsOf({ method, target, status, contentType: headers['content-type'] ?? '', text: await text(answer) });
  } catch (error) {
    response.destroy();
    return [`${method} ${target} broke off: ${error}`];
  }
}

function forward(request: IncomingMessage, url: string): Promise<IncomingMessage> {
  const { method, headers } = request;
  return new Promise((resolve, reject) => {
    request.pipe(openRequest(url, { method, headers }, resolve).on('error', reject));
  });
}
