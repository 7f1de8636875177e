import { isScalar, parseAllDocuments, visit } from 'yaml';
import type { FileSection, Reference } from '../../model/fileReferences';
import { variableReferences } from './variableReferences';

/**
 * The references in the commands of an `amplify.yml`, those in comments left out. What is broken is left out too,
 * because somebody may be typing. Loads a parser: import this file when there is something to parse.
 */
export function buildSettingsReferences(text: string): Omit<FileSection, 'path'>[] {
  const references: Reference[] = [];
  for (const document of documentsIn(text)) {
    visit(document, {
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

function documentsIn(text: string): ReturnType<typeof parseAllDocuments> {
  try {
    return parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
