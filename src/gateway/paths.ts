import { gatewayError } from '../errors.ts';

/** The contract's path templates, for the questions the router library does not answer. */
export interface Paths {
  /**
   * The path as the router must see it: trailing slashes gone and, where the template ends in a parameter, the
   * parameter's own slashes encoded. Some front doors decode `%2F` before we see it, so `/v1/models/a/b` and
   * `/v1/models/a%2Fb` name the same model. Throws `invalid_path_encoding`.
   */
  normalize(path: string): string;
  /** The template a path belongs to. */
  template(path: string): string | undefined;
}

interface Template {
  readonly text: string;
  readonly pattern: RegExp;
}

export function createPaths(texts: readonly string[]): Paths {
  const exact = texts.filter((text) => !text.includes('{'));
  // The deepest first: `/keys/{key}` takes the rest of a path, but not `/keys/{key}/revoke`.
  const templates: Template[] = texts
    .filter((text) => text.includes('{'))
    .toSorted((a, b) => b.split('/').length - a.split('/').length)
    .map((text) => ({ text, pattern: pattern(text) }));

  function find(path: string): Template | undefined {
    return exact.includes(path) ? undefined : templates.find((template) => template.pattern.test(path));
  }

  return {
    normalize(path) {
      refuseBadEncoding(path);
      const trimmed = withoutTrailingSlashes(path);
      const match = find(trimmed)?.pattern.exec(trimmed);
      if (match == null) return trimmed;
      const [, head = '', tail = ''] = match;
      return head + tail.replaceAll('/', '%2F');
    },
    template(path) {
      const trimmed = withoutTrailingSlashes(path);
      return exact.find((text) => text === trimmed) ?? find(trimmed)?.text;
    },
  };
}

/** A last parameter takes the rest of the path; the ones before it take one segment each. */
function pattern(text: string): RegExp {
  const escaped = text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
  const [head, tail] = [escaped.slice(0, escaped.lastIndexOf('/') + 1), escaped.slice(escaped.lastIndexOf('/') + 1)];
  const last = tail.startsWith('{') ? '(.+)' : `(${tail})`;
  return new RegExp(`^(${head.replaceAll(/\{[^}]+\}/g, '[^/]+')})${last}$`);
}

function withoutTrailingSlashes(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  return trimmed === '' ? '/' : trimmed;
}

function refuseBadEncoding(path: string): void {
  try {
    decodeURIComponent(path);
  } catch (cause) {
    throw gatewayError('invalid_path_encoding', { cause });
  }
}
