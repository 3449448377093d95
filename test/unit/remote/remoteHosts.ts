import type { Door, Visit } from '../../../src/remote/httpsDoor.ts';

/** What a host of the played internet answers with. */
export interface PlayedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | ((signal: AbortSignal) => AsyncIterable<Uint8Array>);
}

export type PlayedHosts = Readonly<Record<string, PlayedAnswer | Error>>;

/** A door to hosts that are played: answers by address, visits kept, and how many connections are open. */
export function playedDoor(answers: PlayedHosts): Door & { readonly visits: Visit[]; open: number; mostOpen: number } {
  const visits: Visit[] = [];
  const door = Object.assign(
    async (visit: Visit) => {
      visits.push(visit);
      const answer = answers[visit.url.href] ?? { status: 404 };
      if (answer instanceof Error) throw answer;
      door.open += 1;
      door.mostOpen = Math.max(door.mostOpen, door.open);
      const { status = 200, headers = {}, body = new Uint8Array() } = answer;
      const close = () => {
        door.open -= 1;
      };
      return { status, headers, body: body instanceof Uint8Array ? once(body) : body(visit.signal), close };
    },
    { visits, open: 0, mostOpen: 0 },
  );
  return door;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Names and what they lead to, one answer per question; the last one stays. */
export function playedNames(names: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const asked: string[] = [];
  const resolve = async (host: string) => {
    const before = asked.filter((name) => name === host).length;
    asked.push(host);
    const answers = names[host] ?? [];
    const answer = answers[Math.min(before, answers.length - 1)];
    if (answer === undefined) throw new Error(`getaddrinfo ENOTFOUND ${host}`);
    return answer;
  };
  return { asked, resolve };
}

/** A first byte, and then nothing until the signal ends the waiting. */
export async function* drip(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1);
  await new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
}
