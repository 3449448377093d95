import type { ModelRow } from '../../catalog/model.ts';
import { type GatewayError, gatewayError } from '../../errors.ts';

/** Where in the request a value stands, such as `messages[2].content[1]`, and the model it is meant for. */
export interface Place {
  readonly path: string;
  readonly row: ModelRow;
}

/** Names the fields at and under its place that have no effect. Throws what refuses them. Null never reaches a rule. */
export type Rule<Value> = (value: Value, place: Place) => readonly string[];

/** A rule for every member that the contract knows; the compiler asks for them all. */
export type Rules<Shape> = { readonly [Name in keyof Shape]-?: Rule<NonNullable<Shape[Name]>> };

/** It has its effect: another part of the translator maps it, or the gateway reads it. */
export const honoured: Rule<unknown> = () => [];

/** Harmless without effect, so it is reported, unless its value asks for nothing. */
export const ignored: Rule<unknown> = (value, { path }) => (asksForNothing(value) ? [] : [path]);

/** Harmless without effect; every value asks for something. */
export const alwaysIgnored: Rule<unknown> = (_value, { path }) => [path];

/** It would change the answer, so it is refused, unless the value is one the answer follows anyway. */
export function refusedUnless<Value>(isFollowed: (value: Value) => boolean, reason: string) {
  return (value: Value, { path }: Place): readonly string[] => {
    if (!isFollowed(value)) throw unsupported(path, reason);
    return [];
  };
}

/** Refused, unless its value asks for nothing. */
export const refused = (reason: string): Rule<unknown> => refusedUnless(asksForNothing, reason);

/** Refused with any value. */
export const alwaysRefused = (reason: string): Rule<unknown> => refusedUnless(() => false, reason);

/**
 * Rules for the members of an object. Members that the contract does not know are reported: clients send fields of
 * other providers, and a `false` or 0 among them may well ask for something.
 */
export function members<Shape extends object>(rules: Rules<Shape>): Rule<Shape> {
  return (value, place) =>
    Object.entries(value).flatMap(([name, member]) =>
      isKnown(rules, name)
        ? applyRule(rules[name], value[name], at(place, name))
        : strayMember(member, at(place, name)),
    );
}

/** The place of a member. */
export function at(place: Place, name: string): Place {
  return { ...place, path: place.path === '' ? name : `${place.path}.${name}` };
}

/** The place of an item in a list. */
export function item(place: Place, index: number): Place {
  return { ...place, path: `${place.path}[${index}]` };
}

/** The refusal of one field. The reason says what to do instead. */
export function unsupported(param: string, reason: string): GatewayError {
  return gatewayError('unsupported_parameter', { details: { param, reason } });
}

function isKnown<Shape extends object>(rules: Rules<Shape>, name: string): name is keyof Shape & string {
  return Object.hasOwn(rules, name);
}

function applyRule<Value>(rule: Rule<NonNullable<Value>>, value: Value, place: Place): readonly string[] {
  return value === null || value === undefined ? [] : rule(value, place);
}

function strayMember(value: unknown, { path }: Place): readonly string[] {
  return value === null || value === undefined || isEmpty(value) ? [] : [path];
}

function asksForNothing(value: unknown): boolean {
  return value === false || value === 0 || isEmpty(value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
