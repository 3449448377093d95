import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metricTable.ts';
import { codeFiles, readSources } from '../../house/sources.ts';

const sources = readSources(join(import.meta.dirname, '../../..'));
const page = sources.get('docs/observability.md') ?? '';

describe('the page on observability', () => {
  it.each(Object.entries(METRICS))('has the row of the metric %s', (name, { unit, by, meaning }) => {
    const row = `| \`${name}\` | ${unit} | ${by.length === 0 ? '-' : by.join(', ')} | ${meaning} |`;

    expect(page.split('\n')).toContain(row);
  });

  it('lists every event that is logged, and no other', () => {
    const logged = codeFiles(sources, 'src')
      .filter(([path]) => !path.startsWith('src/cli/'))
      .flatMap(([, text]) => [...text.matchAll(/\.(?:info|warn|error)\(\s*'([a-z_]+)'/g)].map(([, event]) => event));
    const listed = [...page.matchAll(/^\| `([a-z_]+)` \| (?:info|warn|error) \|/gm)].map(([, event]) => event);

    expect(listed.toSorted()).toEqual([...new Set(logged)].toSorted());
  });
});
