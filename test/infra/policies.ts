import type { Variant } from './variants.ts';

export interface Statement {
  /** Logical id of the resource whose policy it is in. */
  readonly owner: string;
  readonly effect: string;
  readonly actions: readonly string[];
  /** As the template writes them. */
  readonly resources: readonly unknown[];
  readonly text: string;
}

/** Every statement of every policy in a template, wherever it stands. */
export function statementsOf({ resources }: Variant): readonly Statement[] {
  return Object.entries(resources).flatMap(([owner, { Properties }]) =>
    findStatements(Properties).map((statement) => ({
      owner,
      effect: String(statement.Effect),
      actions: [statement.Action ?? []].flat().map(String),
      resources: [statement.Resource ?? []].flat(),
      text: JSON.stringify(statement),
    })),
  );
}

function findStatements(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('Effect' in value) return [value as Record<string, unknown>];
  return Object.values(value).flatMap(findStatements);
}

/** As long as the ARN of anything here can be. */
const ARN = 'arn'.padEnd(100, ':');

/** A value of a template once it is deployed, as far as length goes: an account for an account, a name for a reference. */
export function resolved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== 'object' || value === null) return value;
  if ('Ref' in value) return value.Ref === 'AWS::AccountId' ? '123456789012' : String(value.Ref);
  if ('Fn::GetAtt' in value) return ARN;
  if ('Fn::Join' in value && Array.isArray(value['Fn::Join'])) {
    const [separator, parts] = value['Fn::Join'];
    return (resolved(parts) as string[]).join(separator);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolved(part)]));
}
