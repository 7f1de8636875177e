import * as l10n from '@vscode/l10n';
import { badInput } from './badInput';
import type { EnvAction, ImportOptions } from './cliOptions';
import type { ArgumentValues } from './gen2Options';

/** Throws UserError of kind `input` for an option of an import that only a Gen 2 project has. */
export function checkAppliesToGen1({ gen2 }: ImportOptions): void {
  const { access, groups, addOutput, variables, outputsVersion, platform } = gen2;
  refuse(
    {
      '--access': access.length > 0,
      '--groups': groups !== undefined,
      '--add-output': addOutput,
      '--env-variables': variables,
      '--outputs-version': outputsVersion !== undefined,
      '--platform': platform !== undefined,
    },
    (name) => l10n.t('"{0}" goes with an import into a Gen 2 project; this is one of Gen 1.', name),
    'import',
  );
}

/** Throws UserError of kind `input` for an option of an import that only a Gen 1 project has. */
export function checkAppliesToGen2(options: ImportOptions): void {
  const { functionAccess, resourceName, env, corrections, gen2 } = options;
  refuse(
    {
      '--lambda-access': functionAccess !== undefined,
      '--resource-name': resourceName !== undefined,
      '--correct-library': corrections !== undefined,
    },
    (name) => l10n.t('"{0}" goes with an import into a Gen 1 project; this is one of Gen 2.', name),
    'import',
  );
  refuse({ '--env': env !== undefined && gen2.from === undefined }, goesWith('--from'), 'import');
}

/** What an action of `env` reads of the options that not every action knows. */
const ofAction: { readonly [A in EnvAction]?: readonly string[] } = {
  list: ['env'],
  export: ['env'],
  remove: ['env', 'dry-run'],
  compare: ['profile'],
  switch: ['env', 'profile', 'region', 'dry-run', 'with-library-config', 'with-settings'],
};
const ofSomeActions = [
  ...['env', 'from', 'dry-run', 'with-library-config', 'with-settings', 'profile', 'region'],
];

/** Throws UserError of kind `input` for an option that an action of `env` does not know. */
export function checkAppliesToAction(action: EnvAction, values: ArgumentValues): void {
  const known = ofAction[action];
  const unknown = known ? ofSomeActions.filter((name) => !known.includes(name)) : [];
  refuse(
    given(values, unknown),
    (name) => l10n.t('"{0}" does not go with "{1}".', name, `env ${action}`),
    'env',
  );
}

/** Throws UserError of kind `input` for options that need another one, or exclude each other. */
export function checkTogether(command: string, values: ArgumentValues): void {
  if (command === 'import' && values['with-library-config'] !== true) {
    const ofLibrary = given(values, ['correct-library', 'outputs-version', 'platform']);
    refuse(ofLibrary, goesWith('--with-library-config'), command);
  }
  if (command === 'unlink' && values['env'] !== undefined && values['all-environments'] === true) {
    throw badInput(l10n.t('"{0}" and "{1}" exclude each other.', '--env', '--all-environments'), command);
  }
  if (command === 'env' && values['env'] !== undefined && values['env'] === values['from']) {
    throw badInput(
      l10n.t('"--from" and "--env" name the same environment "{0}".', String(values['env'])),
      command,
    );
  }
}

const goesWith = (other: string) => (name: string) =>
  l10n.t('"{0}" is of use only together with "{1}".', name, other);

const given = (values: ArgumentValues, names: readonly string[]): Record<string, boolean> =>
  Object.fromEntries(names.map((name) => [`--${name}`, values[name] !== undefined]));

function refuse(
  options: Readonly<Record<string, boolean>>,
  why: (name: string) => string,
  command: string,
): void {
  const name = Object.keys(options).find((one) => options[one] === true);
  if (name !== undefined) throw badInput(why(name), command);
}
