import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Catalog, priceAt } from '../../src/catalog/catalog.ts';
import { ConfigError } from '../../src/config.ts';
import { readCatalog } from '../../src/readCatalog.ts';
import { temporaryFolder } from '../e2e/gatewayProcess.ts';
import { ManualClock } from '../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../memoryGateway.ts';

/** What the operator leaves as it is. */
const PLAIN = { inferenceProfilesFile: undefined, region: 'us-east-1' };
const SAMPLE = join(import.meta.dirname, '../../docs/prices.sample.json');
const NOVA = {
  model: 'nova-micro',
  effective_from: '2026-03-01',
  usd_per_million_tokens: { input: 0.03, output: 0.1, cache_read: 0.008, cache_write_5m: 0.03 },
};

describe('readCatalog', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());

  const write = async (text: string): Promise<string> => {
    const name = join(folder.path, 'prices.json');
    await writeFile(name, text);
    return name;
  };

  it('knows the inference profiles that a file declares', async () => {
    const arn = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6';
    const inferenceProfilesFile = await write(JSON.stringify([{ name: 'apollo', arn, model: 'nova-micro' }]));
    const config = { ...PLAIN, pricesFile: undefined, unknownPrice: 'refuse' as const, inferenceProfilesFile };

    expect((await readCatalog(config)).resolve('apollo', 'us-east-1')?.target).toMatchObject({ modelId: arn });
  });

  it('names the file, the entry and the field of a profile that is none', async () => {
    const inferenceProfilesFile = await write('[{ "name": "apollo", "arn": "arn:none", "model": "nova-micro" }]');
    const reading = readCatalog({ ...PLAIN, pricesFile: undefined, unknownPrice: 'refuse', inferenceProfilesFile });

    await expect(reading).rejects.toThrow(`${inferenceProfilesFile}: entry 1 (apollo).arn must be`);
    await expect(reading).rejects.toBeInstanceOf(ConfigError);
  });

  it('is models.json where the operator adds nothing', async () => {
    const catalog = await readCatalog({ ...PLAIN, pricesFile: undefined, unknownPrice: 'refuse' });

    expect(versionOf(catalog, 'nova-micro', '2026-11-22')).toBe('nova-micro/2024-12-03');
  });

  it("has the operator's prices", async () => {
    const catalog = await readCatalog({ ...PLAIN, pricesFile: SAMPLE, unknownPrice: 'refuse' });

    expect(versionOf(catalog, 'llama-3.3-70b', '2026-11-22')).toMatch(/^override:llama-3.3-70b\/2026-09-01#/);
    expect(versionOf(catalog, 'nova-micro', '2026-11-22')).toBe('nova-micro/2024-12-03');
  });

  it('says what is wrong with a file, in the words of a wrong setting', async () => {
    const pricesFile = await write(
      JSON.stringify([
        { ...NOVA, model: 'nova' },
        { ...NOVA, effective_from: 'today' },
      ]),
    );
    const failure = await readCatalog({ ...PLAIN, pricesFile, unknownPrice: 'refuse' }).catch(
      (error: unknown) => error,
    );

    expect(failure).toBeInstanceOf(ConfigError);
    expect(String(failure)).toContain(`LLM_GATEWAY_PRICES_FILE`);
    expect(String(failure)).toContain(`${pricesFile}[0].model names no model of the catalogue, is 'nova'`);
    expect(String(failure)).toContain(`${pricesFile}[1].effective_from must be a day (yyyy-mm-dd), is "today"`);
  });

  it('says which file is not there', async () => {
    const reading = readCatalog({ ...PLAIN, pricesFile: join(folder.path, 'none.json'), unknownPrice: 'refuse' });

    await expect(reading).rejects.toThrow(/^LLM_GATEWAY_PRICES_FILE: '.*none\.json' cannot be read \(ENOENT\)\.$/);
  });

  it.each([
    { unknownPrice: 'refuse' as const, before: undefined },
    { unknownPrice: 'dearest' as const, before: 'dearest:input=15,output=75' },
  ])('prices a day before the first price by $before when it is told to $unknownPrice', async (row) => {
    const catalog = await readCatalog({ ...PLAIN, pricesFile: undefined, unknownPrice: row.unknownPrice });

    expect(versionOf(catalog, 'nova-micro', '2024-12-02')).toBe(row.before);
    expect(versionOf(catalog, 'nova-micro', '2024-12-03')).toBe('nova-micro/2024-12-03');
  });

  it('knows no dearer rate than the dearest, those of the operator included', async () => {
    const dear = { input: 2, output: 10, cache_read: 0.1, cache_write_5m: 2 };
    const pricesFile = await write(
      JSON.stringify([{ ...NOVA, usd_per_million_tokens: dear, geo_profile: { ...dear, output: 99 } }]),
    );
    const catalog = await readCatalog({ ...PLAIN, pricesFile, unknownPrice: 'dearest' });

    expect(versionOf(catalog, 'nova-lite', '2020-01-01')).toBe('dearest:input=15,output=99');
  });
});

describe('the models that clients see', () => {
  async function get(path: string, today: string, unknownPrice: 'refuse' | 'dearest' = 'refuse') {
    const catalog = await readCatalog({ ...PLAIN, pricesFile: SAMPLE, unknownPrice });
    const { service } = await createMemoryGateway({ catalog, clock: new ManualClock(`${today}T12:00:00Z`) });
    const reply = await ask(service, httpRequest(`GET ${path}`));
    return { ...reply, json: JSON.parse(reply.text) };
  }

  it.each([
    { today: '2026-06-30', input_per_1k: 0.0033, version: 'claude-sonnet-4.6/2026-02-17' },
    { today: '2026-07-01', input_per_1k: 0.002805, version: expect.stringContaining('override:claude-sonnet-4.6/') },
    { today: '2027-07-01', input_per_1k: 0.0033, version: 'claude-sonnet-4.6/2026-02-17' },
  ])('have on $today the price of the operator, or of the catalogue, where they run', async ({ today, ...pricing }) => {
    const one = await get('/v1/models/claude-sonnet-4.6', today);
    const all = await get('/v1/models', today);

    expect(one.json.pricing).toMatchObject(pricing);
    expect(all.json.data).toContainEqual(one.json);
  });

  it('are those that have a price; one that has none is told by name', async () => {
    const one = await get('/v1/models/nova-micro', '2024-12-02');
    const all = await get('/v1/models', '2024-12-02');

    expect(one.status).toBe(503);
    expect(one.headers['x-should-retry']).toBe('false');
    expect(one.json.error).toMatchObject({ code: 'unknown_price', type: 'server_error', param: 'model' });
    expect(all.json.data.map(({ id }: { id: string }) => id)).not.toContain('nova-micro');
    expect(all.json.data.map(({ id }: { id: string }) => id)).toContain('claude-3-haiku');
  });

  it('all have a price where an unknown one is the dearest', async () => {
    const { json } = await get('/v1/models/nova-micro', '2024-12-02', 'dearest');

    expect(json.pricing).toEqual({
      currency: 'USD',
      version: 'dearest:input=15,output=75',
      input_per_1k: 0.015,
      output_per_1k: 0.075,
    });
  });
});

function versionOf(catalog: Catalog, model: string, day: string): string | undefined {
  const row = catalog.find(model);
  return row && priceAt(row, day)?.version;
}
