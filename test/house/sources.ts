import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Files by path from the project's root, with their text. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Whether the whole import vanishes when types are stripped. */
  readonly typeOnly: boolean;
}

/** A name that code uses as a value: `setTimeout`, `Date.now`, `new Date()`. */
export interface Use {
  readonly name: string;
  readonly line: number;
}

const NOT_OURS = new Set(['.git', '.data', 'node_modules', 'coverage', 'cdk.out', 'dist']);

/** Every file of the project that is not installed, built or Git's own. */
export function readSources(root: string): Sources {
  return new Map(listFiles(root, '').map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.has(entry.name)) return [];
    if (entry.isDirectory()) return listFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/** The files below a folder that are TypeScript. */
export function codeFiles(sources: Sources, folder: string): [path: string, text: string][] {
  return [...sources].filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith('.ts'));
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

export function listImports(file: ts.SourceFile): Import[] {
  return everyNode(file).flatMap((node) => {
    const found = readImport(node);
    return found === undefined ? [] : [{ ...found, line: lineOf(file, node) }];
  });
}

function readImport(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named(node.arguments[0], false);
  }
  return undefined;
}

function named(specifier: ts.Node | undefined, typeOnly: boolean): Omit<Import, 'line'> | undefined {
  return specifier && ts.isStringLiteralLike(specifier) ? { specifier: specifier.text, typeOnly } : undefined;
}

/** Types do not count: `typeof setTimeout` in a type starts no timer. */
export function listUses(file: ts.SourceFile): Use[] {
  return everyNode(file, (node) => !ts.isTypeNode(node)).flatMap((node) => {
    const name = readUse(node);
    return name === undefined ? [] : [{ name, line: lineOf(file, node) }];
  });
}

function readUse(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.getText().replace(/^globalThis\./, '');
  if (ts.isNewExpression(node) && !node.arguments?.length) return `new ${node.expression.getText()}()`;
  if (!ts.isIdentifier(node)) return undefined;
  const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  return isMember ? undefined : node.text;
}

/** Keys of the object that the first `return` of a function gives back. */
export function returnedKeys(file: ts.SourceFile, functionName: string): string[] {
  const declaration = everyNode(file).find(
    (node) => ts.isFunctionDeclaration(node) && node.name?.text === functionName,
  );
  const object = declaration && everyNode(declaration).find(isReturnedObject);
  return object === undefined ? [] : object.properties.map((property) => property.name?.getText() ?? '...');
}

function isReturnedObject(node: ts.Node): node is ts.ObjectLiteralExpression {
  return ts.isObjectLiteralExpression(node) && ts.isReturnStatement(node.parent);
}

function everyNode(node: ts.Node, enter: (node: ts.Node) => boolean = () => true): ts.Node[] {
  const nodes = [node];
  ts.forEachChild(node, (child) => {
    if (enter(child)) nodes.push(...everyNode(child, enter));
  });
  return nodes;
}

export function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}
