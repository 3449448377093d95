import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayProcess, startGateway, temporaryFolder } from '../e2e/gatewayProcess.ts';
import { readSources } from '../house/sources.ts';
import { startMock } from '../mock/mockProcess.ts';
import { NOT_RUN } from './notRun.ts';
import { listSamples, type Sample } from './samples.ts';
import { createSamplesProject, type Surroundings } from './samplesProject.ts';

const SAMPLES = listSamples(readSources(join(import.meta.dirname, '../..')));
const reasonOf = ({ page, text }: Sample) => NOT_RUN.find((row) => row.page === page && text.includes(row.contains));
const RUN = SAMPLES.filter((sample) => reasonOf(sample) === undefined);
const PAGES = [...new Set(RUN.filter(({ language }) => language !== 'json').map(({ page }) => page))];
const NEWCOMERS = /^(?:README\.md|sdk\/README\.md|docs\/guides\/.*)$/;
/** Of code, on a screen of 1,280 pixels; style.css decides. */
const SITE_COLUMNS = 88;
const MOCK_PAGE = 'docs/guides/mock.md';

let project: Awaited<ReturnType<typeof createSamplesProject>>;

beforeAll(async () => {
  project = await createSamplesProject();
}, 180_000);
afterAll(() => project.remove());

describe('the samples', () => {
  it('are found', () => {
    const pages = SAMPLES.map(({ page }) => page);
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'generated/gateway.json', 'docs/guides/tools.md']));
  });

  it('that are not run are still there', () => {
    expect(NOT_RUN.filter((row) => !SAMPLES.some((sample) => reasonOf(sample) === row))).toEqual([]);
  });

  it('that newcomers read fit beside the menu of the site, and in a terminal', () => {
    const wide = SAMPLES.filter(({ page }) => NEWCOMERS.test(page)).flatMap(({ page, line, text }) =>
      text.split('\n').flatMap((code) => (code.length > SITE_COLUMNS ? [`${page}:${line} ${code}`] : [])),
    );

    expect(wide).toEqual([]);
  });

  it('in TypeScript have no type errors', async () => {
    expect(await project.typecheck(RUN.filter(({ language }) => language === 'ts'))).toBe('');
  }, 120_000);

  it.each(RUN.filter(({ language }) => language === 'json'))('$page:$line is JSON', ({ text }) => {
    // A part of an object is shown without its braces.
    expect(() => JSON.parse(text.startsWith('"') ? `{${text}}` : text)).not.toThrow();
  });
});

describe.each(PAGES)('%s', (page) => {
  let surroundings: Surroundings;
  let stop: () => Promise<unknown>;

  beforeAll(async () => {
    const started = page === MOCK_PAGE ? await startMockOnly() : await startWhole();
    surroundings = started.surroundings;
    stop = started.stop;
  });
  afterAll(() => stop());

  it.each(RUN.filter((sample) => sample.page === page && sample.language !== 'json'))(
    'line $line ($language) does what it says',
    async (sample) => {
      const { exitCode, printed, told } = await project.run(sample, surroundings);

      expect({ exitCode, told: exitCode === 0 ? '' : `${printed}\n${told}` }).toEqual({ exitCode: 0, told: '' });
      expect(printed).not.toBe('');
      if (sample.output !== null) expect(printed.trim()).toBe(sample.output.trim());
      if (sample.fails) expect(printed).toContain('"error"');
    },
    60_000,
  );
});

async function startMockOnly() {
  const mock = await startMock();
  return { surroundings: { url: mock.url, key: 'any' }, stop: () => mock.stop() };
}

async function startWhole() {
  const folder = await temporaryFolder();
  const gateway: GatewayProcess = await startGateway({ LLM_GATEWAY_DATA_DIR: folder.path });
  const { url, adminUrl, key } = gateway;
  return {
    surroundings: { url, adminUrl, key, dataDir: folder.path },
    async stop() {
      await gateway.stop();
      await folder.remove();
    },
  };
}
