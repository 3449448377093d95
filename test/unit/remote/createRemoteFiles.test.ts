import { describe, expect, it } from 'vitest';
import { createRemoteFiles, type RemoteFilesParts } from '../../../src/remote/createRemoteFiles.ts';
import { countedBuckets, ManualClock } from '../../fakes.ts';
import { drip, type PlayedAnswer, type PlayedHosts, playedDoor, playedNames } from './remoteHosts.ts';

const PUBLIC = ['93.184.215.14'];
const MB = 1_048_576;
const A = 'https://img.example.com/a.png';
const PARAM = 'messages[0].content[1].image_url.url';
const BYTES = new Uint8Array([1, 2, 3]);

const NAMES = {
  'img.example.com': [PUBLIC],
  'other.example.com': [PUBLIC],
  'inside.example.com': [['10.0.0.7']],
  'half.example.com': [['93.184.215.14', '::1']],
};

interface World extends Partial<RemoteFilesParts> {
  readonly answers?: PlayedHosts;
  readonly names?: Parameters<typeof playedNames>[0];
  readonly clientGone?: AbortSignal;
}

function createWorld({ answers = {}, names = NAMES, clientGone, ...given }: World = {}) {
  const clock = new ManualClock();
  const refusals: (string | null)[] = [];
  const door = playedDoor(answers);
  const { asked, resolve } = playedNames(names);
  const files = createRemoteFiles({
    hosts: ['*'],
    filesPerMinute: 60,
    countRefusal: async (_reader, { rule }) => void refusals.push(rule),
    buckets: countedBuckets(),
    clock,
    door,
    resolve,
    ...given,
  });
  const reader = { teamId: 'demo', requestId: 'req_1', clientGone: clientGone ?? new AbortController().signal };
  const fetch = (...urls: string[]) =>
    files.fetch(
      urls.map((url) => ({ url, param: PARAM, maxBytes: 3 * MB })),
      reader,
    );
  return { clock, door, asked, fetch, refusals };
}

const redirect = (location: string, status = 302) => ({ status, headers: { location } });

describe('a remote file', () => {
  it('is fetched from the addresses that its name led to when it was asked for, once', async () => {
    const answers = { [A]: { headers: { 'content-type': 'Image/PNG; charset=x' }, body: BYTES } };
    const { fetch, door, asked } = createWorld({ answers });

    expect(await fetch(`${A}#part`)).toEqual([{ bytes: BYTES, mediaType: 'image/png', path: '/a.png' }]);
    expect(asked).toEqual(['img.example.com']);
    expect(door.visits).toMatchObject([{ addresses: PUBLIC }]);
    expect(door.open).toBe(0);
  });

  it('that is named twice is fetched once', async () => {
    const { fetch, door } = createWorld({ answers: { [A]: { body: BYTES } } });

    expect(await fetch(A, A)).toHaveLength(2);
    expect(door.visits).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])('is followed through a redirect with %i, relative ones too', async (status) => {
    const answers = {
      [A]: redirect('/b', status),
      'https://img.example.com/b': redirect('https://other.example.com/c.png?d=1', status),
      'https://other.example.com/c.png?d=1': { body: BYTES },
    };
    const { fetch, asked } = createWorld({ answers });

    expect(await fetch(A)).toEqual([{ bytes: BYTES, mediaType: '', path: '/c.png' }]);
    expect(asked).toEqual(['img.example.com', 'img.example.com', 'other.example.com']);
  });
});

describe('an address', () => {
  it.each([
    ['http', 'http://img.example.com/a.png', /Only https/],
    ['another scheme', 'file:///etc/passwd', /Only https/],
    ['no address', 'https://', /not a valid/],
    ['a user name', 'https://me@img.example.com/a.png', /user name/],
    ['a password', 'https://:secret@img.example.com/a.png', /user name/],
    ['another port', 'https://img.example.com:8443/a.png', /port 443/],
    ['a name that leads nowhere', 'https://nowhere.example.com/', /no public address/],
    ['a name that leads inside', 'https://inside.example.com/', /no public address/],
    ['a name that leads inside as well', 'https://half.example.com/', /no public address/],
    ['the metadata address', 'https://169.254.169.254/latest/meta-data/', /no public address/],
    ['a decimal form', 'https://2852039166/', /no public address/],
    ['a hexadecimal form', 'https://0xa9fea9fe/', /no public address/],
    ['an octal form', 'https://0251.0376.0251.0376/', /no public address/],
    ['a short form', 'https://127.1/', /no public address/],
    ['digits of another script', 'https://①②⑦.0.0.1/', /no public address/],
    ['IPv6 loopback', 'https://[::1]/', /no public address/],
    ['a mapped form', 'https://[::ffff:169.254.169.254]/', /no public address/],
    ["AWS's metadata by IPv6", 'https://[fd00:ec2::254]/', /no public address/],
    ['NAT64', 'https://[64:ff9b::a9fe:a9fe]/', /no public address/],
    ['localhost', 'https://localhost/', /no public address/],
  ])('is refused without asking anybody: %s', async (_what, url, told) => {
    const itself = async (host: string) => (/^[\d.:a-f]+$/.test(host) ? [host] : playedNames(NAMES).resolve(host));
    const { fetch, door } = createWorld({ resolve: itself });

    await expect(fetch(url)).rejects.toMatchObject({
      code: 'remote_file_refused',
      status: 400,
      param: PARAM,
      message: expect.stringMatching(told),
    });
    expect(door.visits).toEqual([]);
  });

  it.each([
    ['img.example.com', 'img.example.com', true],
    ['img.example.com', 'img.example.com.', true],
    ['img.example.com', 'IMG.example.com', true],
    ['img.example.com', 'a.img.example.com', false],
    ['img.example.com', 'img.example.com.evil.test', false],
    ['img.example.com', 'imgxexample.com', false],
    ['*.example.com', 'a.b.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'evilexample.com', false],
    ['*.example.com', 'example.com.evil.test', false],
    ['*.bücher.example', 'a.bücher.example', false],
    ['*.xn--bcher-kva.example', 'a.bücher.example', true],
  ])('list %s and host %s: %s', async (entry, host, isAllowed) => {
    const { fetch, door } = createWorld({ hosts: [entry], resolve: async () => PUBLIC });

    await expect(fetch(`https://${host}/`)).rejects.toMatchObject({
      code: isAllowed ? 'remote_file_failed' : 'remote_file_refused',
    });
    expect(door.visits).toHaveLength(isAllowed ? 1 : 0);
  });
});

describe('a redirect', () => {
  it.each([
    ['to http', 'http://img.example.com/a', /redirects.*Only https/],
    ['to the metadata address', 'https://169.254.169.254/', /no public address/],
    ['to a name that leads inside', 'https://inside.example.com/', /no public address/],
    ['to another port', 'https://img.example.com:22/', /redirects.*port 443/],
    ['to a host that is not allowed', 'https://other.example.com/', /redirects.*its host/],
    ['with a password', 'https://a:b@img.example.com/', /redirects.*user name/],
    ['in a circle', A, /more than 3 redirects/],
  ])('is refused %s', async (_what, location, told) => {
    const { fetch, door } = createWorld({
      hosts: ['img.example.com', 'inside.example.com', '169.254.169.254'],
      answers: { [A]: redirect(location) },
      names: { ...NAMES, '169.254.169.254': [['169.254.169.254']] },
    });

    await expect(fetch(A)).rejects.toMatchObject({
      code: 'remote_file_refused',
      message: expect.stringMatching(told),
    });
    expect(door.visits.every(({ url }) => url.href === A)).toBe(true);
    expect(door.visits.length).toBeLessThanOrEqual(4);
    expect(door.open).toBe(0);
  });

  it('back to the same name is resolved anew, and a name that has turned inwards is refused', async () => {
    const names = { 'img.example.com': [PUBLIC, ['169.254.169.254']] };
    const { fetch, door } = createWorld({ names, answers: { [A]: redirect('/b') } });

    await expect(fetch(A)).rejects.toMatchObject({ code: 'remote_file_refused' });
    expect(door.visits).toHaveLength(1);
  });
});

describe('a host', () => {
  const SECRET = Buffer.from('secret of the host');
  const FAILED = 'remote_file_failed';
  type Expected = readonly [code: string, told: RegExp];

  it.each<[string, PlayedAnswer | Error, Expected]>([
    ['that answers with 404', { status: 404, body: SECRET }, [FAILED, /status 404/]],
    ['that answers with part of it', { status: 206, body: SECRET }, [FAILED, /status 206/]],
    ['that redirects nowhere', { status: 302 }, [FAILED, /status 302/]],
    ['that cannot be reached', new Error('connect ECONNREFUSED secret'), [FAILED, /could not be reached/]],
    ['that compresses', { headers: { 'content-encoding': 'br' }, body: SECRET }, [FAILED, /compressed/]],
    ['that tells of too much', { headers: { 'content-length': `${3 * MB + 1}` } }, ['invalid_value', /at most 3 MB/]],
    [
      'that sends more than it told',
      { headers: { 'content-length': '1' }, body: endless },
      ['invalid_value', /at most 3 MB/],
    ],
    ['that breaks off', { body: broken }, [FAILED, /broke off/]],
  ])('%s is told by the field, without its words', async (_what, answer, [code, told]) => {
    const { fetch, door } = createWorld({ answers: { [A]: answer } });

    const error = await fetch(A).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ code, status: 400, param: PARAM, message: expect.stringMatching(told) });
    expect(String(error)).not.toContain('secret');
    expect(door.open).toBe(0);
  });

  it.each<[string, World]>([
    ['drips', { answers: { [A]: { body: drip } } }],
    ['is looked for without end', { resolve: () => new Promise<never>(() => undefined) }],
  ])('that %s is given up after 15 s', async (_what, world) => {
    const { fetch, clock, door } = createWorld(world);
    const fetching = fetch(A).catch((error: unknown) => error);
    await settle();
    clock.advance(14_999);
    await settle();
    expect(clock.pendingTimers).toBe(1);

    clock.advance(1);

    expect(await fetching).toMatchObject({ code: 'remote_file_failed', message: expect.stringMatching(/in time/) });
    expect([door.open, clock.pendingTimers]).toEqual([0, 0]);
  });
});

describe('a request', () => {
  it('may name 20 addresses', async () => {
    const urls = Array.from({ length: 21 }, (_, index) => `https://img.example.com/${index}`);
    const answers = Object.fromEntries(urls.map((url) => [url, { body: BYTES }]));
    const { fetch, door } = createWorld({ answers });

    await expect(fetch(...urls)).rejects.toMatchObject({ code: 'remote_file_refused', param: PARAM });
    expect(door.visits).toEqual([]);
    expect(await fetch(...urls.slice(1))).toHaveLength(20);
    expect(door.mostOpen).toBe(4);
  });

  it('may fetch 20 MB together', async () => {
    const urls = Array.from({ length: 7 }, (_, index) => `https://img.example.com/${index}`);
    const answers = Object.fromEntries(urls.map((url) => [url, { body: new Uint8Array(3 * MB) }]));
    const { fetch, door } = createWorld({ answers });

    expect(await fetch(...urls.slice(1))).toHaveLength(6);
    await expect(fetch(...urls)).rejects.toMatchObject({ message: expect.stringMatching(/too large together/) });
    expect(door.open).toBe(0);
  });

  it('is refused before anybody is asked when its team has fetched too much', async () => {
    const { fetch, door, asked, refusals } = createWorld({ buckets: countedBuckets(0) });

    await expect(fetch(A)).rejects.toMatchObject({
      code: 'rate_limit_exceeded',
      status: 429,
      message: "Team 'demo' has reached its limit of 60 remote files per minute. Try again in 2 s.",
      headers: { 'retry-after': '2', 'retry-after-ms': '1500' },
    });
    expect([door.visits, asked]).toEqual([[], []]);
    expect(refusals).toEqual(['remote-files:team:demo']);
  });

  it('whose client has left is fetched for no longer', async () => {
    const { fetch, door, clock } = createWorld({ clientGone: AbortSignal.abort(), answers: { [A]: { body: BYTES } } });

    await expect(fetch(A)).rejects.toMatchObject({ code: 'remote_file_failed' });
    expect([door.visits, clock.pendingTimers]).toEqual([[], 0]);
  });

  it('shares 16 places with all others', async () => {
    const gate = Promise.withResolvers<void>();
    const urls = Array.from({ length: 20 }, (_, index) => `https://img.example.com/${index}`);
    const answers = Object.fromEntries(urls.map((url) => [url, { body: () => after(gate.promise) }]));
    const { fetch, door } = createWorld({ answers });

    const fetching = Array.from({ length: 5 }, (_, index) => fetch(...urls.slice(index * 4, index * 4 + 4)));
    await settle();
    expect(door.open).toBe(16);
    gate.resolve();

    expect((await Promise.all(fetching)).flat()).toHaveLength(20);
    expect([door.open, door.mostOpen]).toEqual([0, 16]);
  });
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield new Uint8Array(MB);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield BYTES;
  throw new Error('secret ECONNRESET');
}

async function* after(start: Promise<void>): AsyncGenerator<Uint8Array> {
  await start;
  yield BYTES;
}
