import { describe, expect, it } from 'vitest';
import { createSite, type SiteStore } from '../../../src/deployment/siteFiles.ts';

/** A bucket in memory. */
function memoryStore() {
  const files = new Map<string, string>();
  const store: SiteStore = {
    put: async ({ path, contentType, bytes }) =>
      void files.set(path, `${contentType}: ${new TextDecoder().decode(bytes)}`),
    remove: async (paths) => {
      for (const path of paths) files.delete(path);
    },
  };
  return { store, files };
}

const file = (path: string, text: string) => ({ path, contentType: 'text/html', read: async () => Buffer.from(text) });

describe('createSite', () => {
  it('puts every file, replaces them on a change, and takes them away', async () => {
    const { store, files } = memoryStore();
    const id = await createSite({ store, files: [file('index.html', 'one'), file('a.html', 'a')] }).create();
    expect([...files]).toEqual([
      ['index.html', 'text/html: one'],
      ['a.html', 'text/html: a'],
    ]);
    const changed = createSite({ store, files: [file('index.html', 'two'), file('a.html', 'a')] });
    expect(await changed.update(id)).toBe(id);
    expect(files.get('index.html')).toBe('text/html: two');
    await changed.remove(id);
    expect(files.size).toBe(0);
  });
});
