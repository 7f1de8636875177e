import type { FileSection } from '../../model/fileReferences';
import { backendSections } from './backendReferences';
import { jsonSource } from './jsonSource';
import { librarySection } from './libraryReferences';
import { variableReferences } from './variableReferences';

/** Larger files are not written by Amplify or by people, in UTF-16 units. */
const largest = 2_000_000;

/**
 * What a project file says of Cognito, by its content; its path (relative to the project's root, with `/`) tells only
 * the language. Empty for a file that says nothing, or cannot be read at the moment. Parsers of scripts and of YAML
 * are loaded when there is something for them.
 */
export async function findReferences(path: string, text: string): Promise<FileSection[]> {
  if (text.length > largest) return [];
  return (await sectionsOf(path, text)).map((section) => ({ ...section, path }));
}

type Found = Omit<FileSection, 'path'>;

async function sectionsOf(path: string, text: string): Promise<Found[]> {
  const name = path.split('/').at(-1) ?? '';
  if (name.startsWith('.env')) return dotenvSections(text);
  switch (name.split('.').at(-1)) {
    case 'json':
      return jsonSections(path, text, text);
    case 'dart':
      return dartSections(path, text);
    case 'yml':
    case 'yaml':
      return (await import('./buildSettingsReferences.js')).buildSettingsReferences(text);
    case 'js':
    case 'cjs':
    case 'mjs':
    case 'ts':
    case 'cts':
    case 'mts':
      return (await import('./scriptReferences.js')).scriptReferences(text);
    default:
      return [];
  }
}

function jsonSections(path: string, json: string, text: string, base = 0): Found[] {
  const root = jsonSource(json, base);
  if (root?.type !== 'object') return [];
  const backend = backendSections(path, root, text);
  if (backend.length > 0) return backend;
  const library = librarySection(root);
  return library ? [library] : [];
}

/** `const amplifyconfig = '''{…}''';`, raw or not, with either kind of quotes. */
function dartSections(path: string, text: string): Found[] {
  const match = /=\s*r?('''|""")/.exec(text);
  if (!match) return [];
  const start = match.index + match[0].length;
  const end = text.indexOf(match[1] ?? '', start);
  return jsonSections(path, text.slice(start, end === -1 ? undefined : end), text, start);
}

/** Lines of comments keep their length, so that offsets stay. */
function dotenvSections(text: string): Found[] {
  const code = text.replace(/^[ \t]*#.*$/gm, (comment) => ' '.repeat(comment.length));
  const references = variableReferences(code);
  if (references.length === 0) return [];
  return [{ format: 'dotenv', anchor: { offset: 0, length: 0 }, keys: [], references }];
}
