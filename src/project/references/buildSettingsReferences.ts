import { isScalar, visit, type Pair } from 'yaml';
import type { FileSection, Reference } from '../../model/fileReferences';
import { variableReference, variableReferences } from './variableReferences';
import { yamlDocuments } from './yamlDocuments';

/**
 * The references in the commands and variables of an `amplify.yml` or a workflow, those in comments left out. What is broken is left out too,
 * because somebody may be typing. Loads a parser: import this file when there is something to parse.
 */
export function buildSettingsReferences(text: string): Omit<FileSection, 'path'>[] {
  const references: Reference[] = [];
  for (const document of yamlDocuments(text)) {
    visit(document, {
      Pair: (_, pair) => {
        const reference = variableIn(pair, text);
        if (!reference) return undefined;
        references.push(reference);
        return visit.SKIP;
      },
      Scalar: (_, scalar) => {
        if (!isScalar(scalar) || typeof scalar.value !== 'string' || !scalar.range) return;
        const [start, end] = scalar.range;
        references.push(...variableReferences(text.slice(start, end), start));
      },
    });
  }
  if (references.length === 0) return [];
  return [{ format: 'buildSettings', anchor: { offset: 0, length: 0 }, keys: [], references }];
}

/** `NAME: value`, as workflows set variables. */
function variableIn({ key, value }: Pair, text: string): Reference | undefined {
  if (!isScalar(key) || !isScalar(value) || !value.range) return undefined;
  if (typeof key.value !== 'string' || typeof value.value !== 'string') return undefined;
  // In quotes the value begins after them.
  const offset = text.indexOf(value.value, value.range[0]);
  return offset < 0 || offset >= value.range[1]
    ? undefined
    : variableReference(key.value, value.value, offset);
}
