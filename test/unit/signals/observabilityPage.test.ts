import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metricTable.ts';
import { TRACE_SETTINGS, TRACE_SWITCHES } from '../../../src/traceSettings.ts';
import { codeFiles, readSources } from '../../house/sources.ts';

const sources = readSources(join(import.meta.dirname, '../../..'));
const page = sources.get('docs/observability.md') ?? '';

describe('the page on observability', () => {
  it.each(Object.entries(METRICS))('has the row of the metric %s', (name, { unit, by, meaning }) => {
    const row = `| \`${name}\` | ${unit} | ${by.length === 0 ? '-' : by.join(', ')} | ${meaning} |`;

    expect(page.split('\n')).toContain(row);
  });

  it('has a row for every attribute of a span, and no other', () => {
    const named = sources.get('src/signals/spanAttributes.ts')?.matchAll(/'([a-z_]+\.[a-z_.]+)':/g) ?? [];
    const facts = ['operation', 'team_id', 'key_id'].map((name) => `llm_gateway.${name}`);
    const listed = [...page.matchAll(/^\| `([a-z_]+\.[a-z_.]+)` \| (?:request|call|both) \|/gm)].map(
      ([, name]) => name,
    );

    expect(listed.toSorted()).toEqual([...new Set([...named].map(([, name]) => name).concat(facts))].toSorted());
  });

  it.each(Object.keys({ ...TRACE_SETTINGS, ...TRACE_SWITCHES }))('tells of the variable %s', (name) => {
    const [, signal = ''] = /^OTEL_EXPORTER_OTLP(_TRACES_.+)$/.exec(name) ?? [];

    expect(page).toMatch(new RegExp(`\\b${name}\\b|\\.\\.\\.${signal || name}\\b`));
  });

  it('lists every event that is logged, and no other', () => {
    const logged = codeFiles(sources, 'src')
      .filter(([path]) => !path.startsWith('src/cli/'))
      .flatMap(([, text]) => [...text.matchAll(/\.(?:info|warn|error)\(\s*'([a-z_]+)'/g)].map(([, event]) => event));
    const listed = [...page.matchAll(/^\| `([a-z_]+)` \| (?:info|warn|error) \|/gm)].map(([, event]) => event);

    expect(listed.toSorted()).toEqual([...new Set(logged)].toSorted());
  });
});
