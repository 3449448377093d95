import { describe, expect, it } from 'vitest';
import { createCatalog, isServed, priceAt } from '../../../src/catalog/catalog.ts';
import { assertListedRows } from '../../../src/catalog/columns.ts';
import { type CatalogRow, EFFORTS, type ListedRow, type ModelRow, type Rates } from '../../../src/catalog/model.ts';
import { readModels } from '../../../src/catalog/readModels.ts';

const TODAY = '2026-11-22';
const rows = readModels();
const catalog = createCatalog(rows);

function model(name: string): ModelRow {
  const row = catalog.find(name);
  if (row === undefined) throw new Error(`${name} is not served`);
  return row;
}

/** Ids of the rows that break a rule: an empty list is the whole assertion, a full one names the culprits. */
function idsWhere(breaks: (row: ListedRow) => boolean): readonly string[] {
  return rows.filter(breaks).map((row) => row.id);
}

describe('models.json', () => {
  it('serves at least forty models', () => {
    expect(catalog.list().length).toBeGreaterThanOrEqual(40);
    expect(catalog.list().filter((row) => row.lifecycle.status === 'active').length).toBeGreaterThanOrEqual(40);
  });

  it.each([
    ['nova-micro', 'active', true],
    ['nova-lite', 'active', true],
    ['claude-3-haiku', 'retired', true],
    ['claude-3-sonnet', 'retired', true],
    ['claude-3.5-sonnet', 'retired', true],
    ['claude-3-5-sonnet', 'retired', true],
    ['titan-text-express', 'retired', false],
  ])('keeps the original name %s (%s, streams: %s)', (name, status, streaming) => {
    expect(model(name)).toMatchObject({ streaming, lifecycle: { status } });
  });

  it('keeps Titan without a system prompt and tools', () => {
    expect(model('titan-text-express')).toMatchObject({ system_prompt: false, tool_use: false });
  });

  it('leaves exactly these rows unserved', () => {
    expect(idsWhere((row) => !isServed(row))).toEqual([
      'titan-text-premier',
      'claude-fable-5.2',
      'gpt-5.4',
      'gpt-5.5',
      'gpt-6-sol',
      'gpt-6-luna',
      'gpt-6-astra',
      'gpt-6.1-sol',
      'jamba-1.5-large',
      'jamba-1.5-mini',
    ]);
  });

  it('names an active, served successor of every legacy and retired row', () => {
    const isEnding = (row: CatalogRow) => ['legacy', 'retired'].includes(row.lifecycle.status);
    const successorOf = (row: CatalogRow) => catalog.find(row.lifecycle.successor ?? '');

    expect(idsWhere((row) => isEnding(row) && successorOf(row)?.lifecycle.status !== 'active')).toEqual([]);
  });

  it.each<[rule: string, breaks: (row: ListedRow) => boolean]>([
    ['has its prices sorted by day', (row) => !isAscending(row.prices.map((price) => price.effective_from))],
    ['has a price today when served', (row) => isServed(row) && priceAt(row, TODAY) === undefined],
    ['charges for input and output', (row) => row.prices.some((price) => price.usd_per_million_tokens.input <= 0)],
    ['versions its prices by id and day', (row) => row.prices.some((price) => price.version !== versionOf(row, price))],
    ['names a source of every price', (row) => row.prices.some((price) => price.sources.length === 0)],
    [
      'prices long prompts through a geographic profile too',
      (row) => row.prices.some((price) => price.long_prompt && !price.geo_profile !== !price.long_prompt.geo_profile),
    ],
    [
      "states Claude's cache writes at 1.25 x and 2 x input, where it states them",
      (row) => row.provider === 'anthropic' && ratesOf(row).some((rates) => !hasClaudeWrites(rates)),
    ],
    [
      'states no cache rate above what is billed where none is stated',
      (row) =>
        ratesOf(row).some(({ input, cache_read: read }) => (read ?? 0) > input) || ratesOf(row).some(hasDearWrites),
    ],
    ['defaults to at most 4,096 output tokens', (row) => row.default_max_output_tokens !== defaultOf(row)],
    ['answers within its context window', (row) => (row.max_output_tokens ?? 0) > (row.context_window_tokens ?? 1e9)],
    [
      'says where it answers exactly when it is not on Converse',
      (row) => row.converse !== (row.endpoint_note === null),
    ],
    [
      'lists a profile when it needs one',
      (row) => row.inference_profile_required && !row.inference_profile_prefixes[0],
    ],
    ['forces tools only where it uses tools', (row) => row.forced_tool_choice && !row.tool_use],
    [
      'streams tools only where it streams and uses tools',
      (row) => row.streaming_tool_use && !(row.streaming && row.tool_use),
    ],
    ['forces a tool for JSON only where it may', (row) => row.structured_output === 'tool' && !row.forced_tool_choice],
    [
      'cites from documents only where it reads them',
      (row) => row.citations && !row.input_modalities.includes('document'),
    ],
    ['has a cache minimum only where it caches', (row) => row.prompt_cache_min_tokens !== null && !row.prompt_caching],
    ['marks what to cache only where it caches', (row) => row.cache_points && !row.prompt_caching],
    ['marks it for an hour only where it marks', (row) => row.cache_points_1h && !row.cache_points],
    [
      'has no price for an hour where it marks for none',
      (row) => !row.cache_points_1h && row.prices.some((price) => price.usd_per_million_tokens.cache_write_1h !== null),
    ],
    [
      'knows efforts, in their order, exactly where a field takes one',
      (row) => row.reasoning_efforts.length > 0 !== /effort|adaptive/.test(row.reasoning) || !isInOrder(row),
    ],
    [
      'lets parallel calls be switched off only where it uses tools',
      (row) => row.parallel_tool_calls_can_be_disabled && !row.tool_use,
    ],
    ['constrains tool call ids by a valid pattern', (row) => !isPattern(row.tool_call_id_pattern)],
  ])('every row %s', (_rule, breaks) => {
    expect(idsWhere(breaks)).toEqual([]);
  });

  it.each<[name: string, day: string, rates: Partial<Rates>]>([
    ['nova-micro', TODAY, { input: 0.035, output: 0.14, cache_read: 0.00875 }],
    ['nova-lite', TODAY, { input: 0.06, output: 0.24, cache_read: 0.015 }],
    ['claude-3-haiku', TODAY, { input: 0.25, output: 1.25 }],
    ['claude-3-sonnet', TODAY, { input: 3, output: 15 }],
    ['claude-3.5-sonnet', '2025-11-30', { input: 3, output: 15 }],
    ['claude-3.5-sonnet', '2025-12-01', { input: 6, output: 30 }],
    ['titan-text-express', TODAY, { input: 0.2, output: 0.6 }],
    ['nova-pro', TODAY, { input: 0.8, output: 3.2, cache_read: 0.2 }],
    ['nova-2-lite', TODAY, { input: 0.3, output: 2.5, cache_read: 0.075 }],
    ['claude-haiku-4.5', TODAY, { input: 1, output: 5, cache_read: 0.1, cache_write_5m: 1.25, cache_write_1h: 2 }],
    ['claude-sonnet-4.6', TODAY, { input: 3, output: 15, cache_read: 0.3, cache_write_5m: 3.75, cache_write_1h: 6 }],
    ['claude-opus-5', TODAY, { input: 5, output: 25, cache_read: 0.5, cache_write_5m: 6.25, cache_write_1h: 10 }],
    [
      'claude-haiku-5.5',
      TODAY,
      { input: 0.1, output: 0.5, cache_read: 0.01, cache_write_5m: 0.125, cache_write_1h: 0.2 },
    ],
    ['claude-sonnet-5.5', '2026-10-06', { input: 2, output: 10, cache_read: 0.2 }],
    ['claude-sonnet-5.5', '2026-10-07', { input: 2, output: 10, cache_read: 0.1, cache_write_5m: null }],
    ['claude-opus-5.5', TODAY, { input: 4, output: 20, cache_read: 0.2, cache_write_5m: 5, cache_write_1h: 8 }],
    ['claude-fable-5.1', TODAY, { input: 10, output: 50, cache_read: 0.25, cache_write_5m: 12.5, cache_write_1h: 20 }],
    ['llama-4-scout', TODAY, { input: 0.17, output: 0.66 }],
    ['llama-3.3-70b', TODAY, { input: 0.72, output: 0.72 }],
    ['mistral-large-3', TODAY, { input: 0.5, output: 1.5 }],
    ['deepseek-r1', TODAY, { input: 1.35, output: 5.4 }],
    ['qwen3-coder-480b', TODAY, { input: 0.45, output: 1.8 }],
    ['gpt-oss-20b', TODAY, { input: 0.07, output: 0.3 }],
    ['gpt-5.6-luna', TODAY, { input: 0.22, output: 1.32, cache_read: 0.022, cache_write_5m: 0.275 }],
  ])('prices %s on %s', (name, day, rates) => {
    expect(priceAt(model(name), day)?.usd_per_million_tokens).toMatchObject(rates);
  });

  it.each([
    [
      'claude-haiku-5.5',
      {
        above_prompt_tokens: 100_000,
        usd_per_million_tokens: { input: 0.5, output: 2.5, cache_read: 0.05 },
        geo_profile: { input: 0.55, output: 2.75, cache_read: 0.055 },
      },
    ],
    ['gpt-5.6-terra', { above_prompt_tokens: 272_000, usd_per_million_tokens: { input: 4.4, output: 19.8 } }],
  ])('prices the long prompts of %s apart', (name, longPrompt) => {
    expect(priceAt(model(name), TODAY)?.long_prompt).toMatchObject(longPrompt);
  });
});

describe('assertListedRows', () => {
  const good = model('claude-haiku-5.5');
  const [price] = good.prices;

  it.each<[fault: string, row: unknown]>([
    ['claude-haiku-5.5.streaming must be true or false, is "yes"', { ...good, streaming: 'yes' }],
    ['claude-haiku-5.5.reasoning must be one of none, ', { ...good, reasoning: 'deep' }],
    ['claude-haiku-5.5.max_output_tokens must be a positive whole number, is 0', { ...good, max_output_tokens: 0 }],
    ['claude-haiku-5.5.streming is not a field', { ...good, streming: true }],
    ['claude-haiku-5.5.name must be a text, is missing', { ...good, name: undefined }],
    ['claude-haiku-5.5.aliases must be a list', { ...good, aliases: 'haiku' }],
    ['claude-haiku-5.5.input_modalities[1] must be one of', { ...good, input_modalities: ['text', 'smell'] }],
    ['claude-haiku-5.5.lifecycle must be an object', { ...good, lifecycle: null }],
    [
      'claude-haiku-5.5.lifecycle.retired_on must be a day',
      { ...good, lifecycle: { ...good.lifecycle, retired_on: 'May' } },
    ],
    ['claude-haiku-5.5.prices[0].usd_per_million_tokens.input must be a rate', withRate({ input: -1 })],
    ['claude-haiku-5.5.prices[0].usd_per_million_tokens.output must be a rate', withRate({ output: '5' })],
    ['2 must be an object', 'claude'],
  ])('refuses: %s', (fault, row) => {
    expect(() => assertListedRows([good, row])).toThrow(`Catalogue row ${fault}`);
  });

  it('refuses a catalogue that is no list', () => {
    expect(() => assertListedRows({})).toThrow('must be a list of rows');
  });

  function withRate(rate: object): unknown {
    return { ...good, prices: [{ ...price, usd_per_million_tokens: { ...price?.usd_per_million_tokens, ...rate } }] };
  }
});

/** Every set of rates that may apply. */
function ratesOf({ prices }: ListedRow): readonly Rates[] {
  const cards = prices.flatMap((price) => [price, price.long_prompt ?? []].flat());
  return cards.flatMap((card) => [card.usd_per_million_tokens, card.geo_profile ?? []].flat());
}

/** https://platform.claude.com/docs/en/build-with-claude/prompt-caching#pricing */
function hasClaudeWrites({ input, cache_write_5m: fiveMinutes, cache_write_1h: hour }: Rates): boolean {
  const isTimes = (rate: number | null, factor: number) => rate === null || Math.abs(rate - input * factor) < 1e-9;
  return isTimes(fiveMinutes, 1.25) && isTimes(hour, 2);
}

function hasDearWrites({ input, cache_write_5m: fiveMinutes, cache_write_1h: hour }: Rates): boolean {
  return (fiveMinutes ?? 0) > input * 1.25 + 1e-9 || (hour ?? 0) > input * 2 + 1e-9;
}

function isAscending(days: readonly string[]): boolean {
  return days.every((day, index) => index === 0 || (days[index - 1] ?? '') < day);
}

function isInOrder({ reasoning_efforts: efforts }: CatalogRow): boolean {
  return EFFORTS.filter((effort) => efforts.includes(effort)).join() === efforts.join();
}

function versionOf(row: CatalogRow, price: { readonly effective_from: string }): string {
  return `${row.id}/${price.effective_from}`;
}

function defaultOf(row: CatalogRow): number | null {
  return row.max_output_tokens === null ? null : Math.min(4096, row.max_output_tokens);
}

function isPattern(pattern: string | null): boolean {
  return pattern === null || new RegExp(pattern).test('a1B2c3D4e');
}
