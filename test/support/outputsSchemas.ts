import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { outputsVersions, type OutputsVersion } from '../../src/project/outputs/outputsVersions';

/** What the official schema of a version finds wrong with outputs; `undefined` when nothing is. */
export function schemaProblems(version: OutputsVersion, outputs: unknown): string | undefined {
  const validate = validators.get(version);
  if (!validate) throw new Error(`no schema ${version}`);
  return validate(outputs) ? undefined : JSON.stringify(validate.errors);
}

const folder = path.join(__dirname, '..', '..', '..', 'test', 'fixtures', 'schemas');

const validators = new Map(
  outputsVersions.map((version): [OutputsVersion, ValidateFunction] => {
    const schema = JSON.parse(readFileSync(path.join(folder, `schema_v${version}.json`), 'utf8')) as object;
    return [version, new Ajv2020({ strict: false }).compile(schema)];
  }),
);
