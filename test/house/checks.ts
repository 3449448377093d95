import { posix } from 'node:path';
import ts from 'typescript';
import {
  EFFECTS,
  EMPTY_WORDS,
  FILES_OF_TYPES,
  HANDLER_TABLES,
  INFRASTRUCTURE,
  MAX_LINES,
  MODULE_MOCKS,
  WALLS,
} from './rules.ts';
import { codeFiles, type Import, lineOf, listImports, listUses, parse, returnedKeys, type Sources } from './sources.ts';

/** Gives one sentence per broken rule, naming the file, the line where there is one, and the rule. */
export type Check = (sources: Sources) => string[];

export const roomsImportOnlyWhatTheyMay: Check = (sources) =>
  codeFiles(sources, 'src').flatMap(([path, text]) => {
    const room = roomOf(path);
    const wall = WALLS[room];
    if (wall === undefined) return [`${path}: the room '${room}' has no row in test/house/rules.ts`];
    return listImports(parse(path, text)).flatMap((found) => {
      const target = targetOf(path, found.specifier);
      const allowed = found.typeOnly ? [...wall.values, ...wall.types] : wall.values;
      if (roomOf(`src/${target}`) === room || isBelow(allowed, target)) return [];
      const kind = found.typeOnly ? 'types of' : 'values of';
      return [`${path}:${found.line} imports ${kind} ${target}; ${room} may import ${shown(allowed)}`];
    });
  });

export const infrastructureImportsOnlyWhatItMay: Check = (sources) =>
  codeFiles(sources, 'infra').flatMap(([path, text]) =>
    listImports(parse(path, text))
      .filter((found) => found.specifier.startsWith('.'))
      .map(({ specifier, line }) => ({ line, target: posix.join(posix.dirname(path), specifier) }))
      .filter(({ target }) => !isBelow([...INFRASTRUCTURE.values, 'infra'], target))
      .map(({ line, target }) => `${path}:${line} imports ${target}; infra may import ${shown(INFRASTRUCTURE.values)}`),
  );

export const filesOfTypesHoldNoValues: Check = (sources) =>
  FILES_OF_TYPES.flatMap((path) => {
    const file = parse(path, sources.get(path) ?? '');
    return file.statements
      .filter((statement) => !vanishes(statement))
      .map((statement) => `${path}:${lineOf(file, statement)} is more than types; the file holds only types`);
  });

export const effectsStayAtHome: Check = (sources) =>
  codeFiles(sources, 'src').flatMap(([path, text]) => {
    const uses = listUses(parse(path, text));
    return EFFECTS.filter(({ homes }) => !homes.some((home) => path.startsWith(home))).flatMap(
      ({ effect, names, homes }) =>
        uses
          .filter(({ name }) => names.includes(name))
          .map(({ name, line }) => `${path}:${line} uses ${name}; only ${homes.join(', ')} may touch ${effect}`),
    );
  });

/** `npm ci --omit=dev` must leave a service that starts. */
export const packagesAtRunTimeAreDependencies: Check = (sources) => {
  const { dependencies, optionalDependencies } = readManifest(sources);
  const installed = Object.keys({ ...dependencies, ...optionalDependencies });
  return codeFiles(sources, 'src').flatMap(([path, text]) =>
    listImports(parse(path, text))
      .filter((found) => isPackage(found) && !found.typeOnly && !isBelow(installed, found.specifier))
      .map(({ specifier, line }) => `${path}:${line} imports ${specifier}, which package.json's dependencies lack`),
  );
};

/** The client that others install depends on nothing, not even on this service. */
export const sdkStandsOnItsOwn: Check = (sources) =>
  codeFiles(sources, 'sdk').flatMap(([path, text]) =>
    listImports(parse(path, text))
      .map(({ specifier, line }) => ({ target: posix.join(posix.dirname(path), specifier), specifier, line }))
      .filter(({ target, specifier }) => !specifier.startsWith('.') || !isBelow(['sdk', 'generated/sdk'], target))
      .map(({ specifier, line }) => `${path}:${line} imports ${specifier}; sdk may import only generated/sdk`),
  );

export const everyDependencyHasItsReason: Check = (sources) => {
  const { dependencies, optionalDependencies, devDependencies } = readManifest(sources);
  const packages = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  const page = 'docs/dependencies.md';
  const rows = [...(sources.get(page) ?? '').matchAll(/^\| `(.+?)` \|/gm)].map(([, name = '']) => name);
  return [
    ...without(packages, rows).map((name) => `${page} has no row for ${name}; say why it is here`),
    ...without(rows, packages).map((name) => `${page} has a row for ${name}, which package.json lacks`),
  ];
};

export const testsMockNoModules: Check = (sources) =>
  codeFiles(sources, 'test').flatMap(([path, text]) =>
    listUses(parse(path, text))
      .filter(({ name }) => MODULE_MOCKS.includes(name))
      .map(({ name, line }) => `${path}:${line} calls ${name}; inject a fake instead of mocking a module`),
  );

/** Biome refuses the ignore directive; these are its two siblings. */
export const nobodySilencesTheCompiler: Check = (sources) =>
  ['src', 'infra', 'test']
    .flatMap((folder) => codeFiles(sources, folder))
    .flatMap(([path, text]) =>
      linesWith(text, /^\s*(?:\/\/|\/?\*).*@ts-(?:expect-error|nocheck)/).map(
        (line) => `${path}:${line} silences the compiler; fix the type instead`,
      ),
    );

export const filesAreShort: Check = (sources) =>
  [...codeFiles(sources, 'src'), ...codeFiles(sources, 'infra')]
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines; a file has at most ${MAX_LINES}`);

export const namesSaySomething: Check = (sources) =>
  [...sources.keys()]
    .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'))
    .flatMap((path) => {
      // The last word is what a name is about: a serviceTier is a tier, a billingService nothing in particular.
      const words = path
        .replace(/(\.test)?\.ts$/, '')
        .split('/')
        .map((part) => (part.split(/[^a-zA-Z]+|(?=[A-Z])/).at(-1) ?? '').toLowerCase().replace(/s$/, ''));
      return EMPTY_WORDS.filter((word) => words.includes(word)).map(
        (word) => `${path} is named '${word}'; name a file after what it holds`,
      );
    });

export const everyOperationHasItsHandler: Check = (sources) =>
  HANDLER_TABLES.flatMap(({ contract, folder, table }) => {
    const operations = operationIds(sources.get(contract) ?? '{}');
    const index = `${folder}/index.ts`;
    const files = [...sources.keys()]
      .filter((path) => path.endsWith('.ts') && posix.dirname(path) === folder && path !== index)
      .map((path) => posix.basename(path, '.ts'));
    const rows = returnedKeys(parse(index, sources.get(index) ?? ''), table);
    return [
      ...without(operations, files).map((id) => `${folder}/${id}.ts is missing; every operation has its own file`),
      ...without(files, operations).map(
        (id) => `${folder}/${id}.ts is no operation of the contract; move it to shared/`,
      ),
      ...without(operations, rows).map((id) => `${index} has no row for ${id}; the table holds every operation`),
      ...without(rows, operations).map((id) => `${index} has a row for ${id}, which is no operation of the contract`),
    ];
  });

/** The lock file and all else must work with any registry, a company's mirror for one. */
export const nobodyNamesARegistry: Check = (sources) =>
  [...sources].flatMap(([path, text]) =>
    linesWith(text, /https?:\/\/registry\./).map(
      (line) => `${path}:${line} names a package registry; leave that to npm`,
    ),
  );

function roomOf(path: string): string {
  return path.split('/')[1]?.replace(/\.ts$/, '') ?? '';
}

/** `handlers/shared/lifecycle.ts`, `ports.ts` and `generated/...` for files, a package's own name for packages. */
function targetOf(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(path), specifier).replace(/^src\//, '');
}

function isBelow(allowed: readonly string[], target: string): boolean {
  return allowed.some((entry) =>
    entry.endsWith('*')
      ? target.startsWith(entry.slice(0, -1))
      : target === entry || target === `${entry}.ts` || target.startsWith(`${entry}/`),
  );
}

function shown(allowed: readonly string[]): string {
  return allowed.length === 0 ? 'nothing' : `only ${allowed.join(', ')}`;
}

function readManifest(sources: Sources): Readonly<Record<string, object | undefined>> {
  return JSON.parse(sources.get('package.json') ?? '{}');
}

function isPackage({ specifier }: Import): boolean {
  return !specifier.startsWith('.') && !specifier.startsWith('node:');
}

function vanishes(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
}

function linesWith(text: string, pattern: RegExp): number[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

function operationIds(contract: string): string[] {
  const { paths = {} } = JSON.parse(contract) as { paths?: Record<string, Record<string, { operationId?: string }>> };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  return operations.flatMap(({ operationId }) => operationId ?? []);
}

function without(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name) => !others.includes(name));
}
