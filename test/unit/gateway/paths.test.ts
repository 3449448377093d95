import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPaths } from '../../../src/gateway/paths.ts';

const paths = createPaths(['/health', '/v1/models', '/v1/models/{model}', '/v1/{team}/keys', '/a.b/{c}']);

describe('normalize', () => {
  it.each([
    ['/health', '/health'],
    ['/health/', '/health'],
    ['/health///', '/health'],
    ['/', '/'],
    ['//', '/'],
    ['', '/'],
    ['/v1/models/', '/v1/models'],
    ['/v1/models/a', '/v1/models/a'],
    ['/v1/models/a/', '/v1/models/a'],
    ['/v1/models/a/b', '/v1/models/a%2Fb'],
    ['/v1/models/a%2Fb', '/v1/models/a%2Fb'],
    ['/v1/models/a%2fb/c', '/v1/models/a%2fb%2Fc'],
    ['/v1/models//a', '/v1/models/%2Fa'],
    ['/nowhere/a/b', '/nowhere/a/b'],
  ])('%s -> %s', (path, normal) => {
    expect(paths.normalize(path)).toBe(normal);
  });

  it.each(['/%', '/%z', '/%zz', '/v1/models/%ff', '/%c3%28', '/%ed%a0%80'])('refuses %s', (path) => {
    expect(() => paths.normalize(path)).toThrow(expect.objectContaining({ code: 'invalid_path_encoding' }));
  });

  it('changes nothing in what it has normalized', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const normal = paths.normalize(path);

        expect(paths.normalize(normal)).toBe(normal);
      }),
    );
  });

  it('keeps every model name, whether its slashes are encoded or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const name = text.replace(/\/+$/, '') || 'a';
        const encoded = encodeURIComponent(name);

        const normal = paths.normalize(`/v1/models/${encoded}`);
        expect(paths.normalize(`/v1/models/${encoded.replaceAll('%2F', '/')}`)).toBe(normal);
        expect(decodeURIComponent(normal)).toBe(`/v1/models/${name}`);
      }),
    );
  });
});

describe('template', () => {
  it.each([
    ['/health', '/health'],
    ['/health/', '/health'],
    ['/v1/models', '/v1/models'],
    ['/v1/models/a', '/v1/models/{model}'],
    ['/v1/models/a/b', '/v1/models/{model}'],
    ['/v1/models/%zz', '/v1/models/{model}'],
    ['/v1/a/keys', '/v1/{team}/keys'],
    ['/v1/a/b/keys', undefined],
    ['/a.b/c', '/a.b/{c}'],
    ['/axb/c', undefined],
    ['/healthy', undefined],
    ['/', undefined],
    ['/v1/{team}/keys', '/v1/{team}/keys'],
  ])('%s belongs to %s', (path, template) => {
    expect(paths.template(path)).toBe(template);
  });
});
