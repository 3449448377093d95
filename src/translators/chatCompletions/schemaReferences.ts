import { subschemas } from './closedSchema.ts';
import { isObject } from './json.ts';

/** Whether a reference in a schema leads outside of it, nowhere, or back to where it stands. */
export function hasEndlessReference(schema: object): boolean {
  return isEndless(schema, { root: schema, open: [], ended: new Set() });
}

interface Walk {
  readonly root: object;
  /** References that led to where the walk is. */
  readonly open: readonly string[];
  /** References known to end, so that none is followed twice. */
  readonly ended: Set<string>;
}

function isEndless(schema: unknown, walk: Walk): boolean {
  if (!isObject(schema)) return false;
  if (typeof schema.$ref === 'string' && leadsNowhere(schema.$ref, walk)) return true;
  return subschemas(schema).some((inner) => isEndless(inner, walk));
}

function leadsNowhere(reference: string, { root, open, ended }: Walk): boolean {
  if (ended.has(reference)) return false;
  const target = open.includes(reference) ? undefined : resolve(reference, root);
  if (target === undefined || isEndless(target, { root, open: [...open, reference], ended })) return true;
  ended.add(reference);
  return false;
}

/** The schema that a JSON pointer names. https://datatracker.ietf.org/doc/html/rfc6901 */
function resolve(reference: string, root: object): unknown {
  const [outside, ...steps] = reference.split('/');
  if (outside !== '#') return undefined;
  return steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined), root);
}
