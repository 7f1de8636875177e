import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { packageJson, projectRoot } from './manifest';

const folder = join(projectRoot, 'media/schemas');

/** The schema that VS Code is given for a file: `team-provider-info`; `undefined` when there is none. */
export function schemaFor(path: string): string | undefined {
  const found = packageJson().contributes.jsonValidation.find(({ fileMatch }) =>
    fileMatch.some((glob) => matchesGlob(`/${path}`, `**/${glob}`)),
  );
  return found && /^\.\/media\/schemas\/([\w-]+)\.schema\.json$/.exec(found.url)?.[1];
}

const matchesGlob = (path: string, glob: string): boolean =>
  new RegExp(
    `^${glob
      .replaceAll('.', '\\.')
      .replaceAll('**/', '(?:.*/)?')
      .replaceAll(/(?<!\.)\*/g, '[^/]*')}$`,
  ).test(path);

/** A validator of files of that name (`team-provider-info`), by the schema that VS Code is given for them. */
export function validatorOf(name: string): Validator {
  let validator = validators.get(name);
  if (!validator) validators.set(name, (validator = newValidator(name)));
  return validator;
}

type Validator = (value: unknown) => readonly string[];
const validators = new Map<string, Validator>();

function newValidator(name: string): Validator {
  // The official schemas are of draft 2020-12; keywords for editors (`patternErrorMessage`) are none of ajv's.
  const ajv = new (name === 'amplify_outputs' ? Ajv2020 : Ajv)({ strict: false, allErrors: true });
  for (const [file, schema] of schemas(name === 'amplify_outputs')) ajv.addSchema(schema, file);
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`There is no schema ${name}.`);
  return (value) =>
    validate(value) === true
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function schemas(isOutputs: boolean): [string, object][] {
  const below = isOutputs
    ? readdirSync(join(folder, 'amplify_outputs')).map((file) => `amplify_outputs/${file}`)
    : [];
  return [...readdirSync(folder).filter((file) => file.endsWith('.json')), ...below].map((file) => {
    // All versions of the official schema have one id: by that, only one of them could be known at a time.
    const {
      $id: _,
      $schema: __,
      ...schema
    } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      $id?: string;
      $schema?: string;
    };
    return [file, schema];
  });
}
