import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from './manifest';

export interface SourceFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files below these folders, each read once. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) => {
    const known = filesBelow.get(folder) ?? readFiles(folder);
    filesBelow.set(folder, known);
    return known;
  });
}

const filesBelow = new Map<string, readonly SourceFile[]>();

const readFiles = (folder: string): SourceFile[] =>
  readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('node_modules'))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .map((file) => ({ path: file, text: readFileSync(path.join(projectRoot, file), 'utf8') }));

/**
 * Which of the files load which. Types are gone when the code runs, and `await import` waits until it is needed: neither
 * counts.
 */
export function importGraph(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(files.map((file) => file.path));
  return new Map(files.map((file) => [file.path, importsOf(file).filter((target) => known.has(target))]));
}

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

/** The file's syntax without comments and parents; parsed once. */
export function syntaxOf(file: SourceFile): ts.SourceFile {
  const options = {
    languageVersion: ts.ScriptTarget.ES2023,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const syntax = parsed.get(file) ?? ts.createSourceFile(file.path, file.text, options);
  parsed.set(file, syntax);
  return syntax;
}

function importsOf(sourceFile: SourceFile): string[] {
  const { path: file } = sourceFile;
  return syntaxOf(sourceFile).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (
      ts.isImportDeclaration(statement) &&
      statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    )
      return [];
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.'))
      return [];
    const target = path.posix.join(path.posix.dirname(file), moduleSpecifier.text.replace(/\.js$/, ''));
    return [`${target}.ts`, `${target}.tsx`].filter((one) => existsSync(path.join(projectRoot, one)));
  });
}

/** The first cycle in a graph as the list of its files, the first one repeated at the end. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...trail, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}
