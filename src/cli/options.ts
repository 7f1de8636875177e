import * as l10n from '@vscode/l10n';
import { parseArgs } from 'node:util';
import { frontends } from '../model/amplifyProject';
import { UserError } from '../errors';
import { permissionTiers, type PermissionTier } from '../repair/leastPrivilegePolicy';
import { checkAppliesToAction, checkTogether } from './applicableOptions';
import { badInput } from './badInput';
import { readFunctionAccessOptions } from './functionAccessOption';
import {
  reportFormats,
  envActions,
  type ReportFormat,
  type CommandName,
  type Parsed,
  correctionPlaces,
} from './cliOptions';
import { parseGen2Options, type ArgumentValues } from './gen2Options';
import { oneOf } from './oneOf';
import { known } from './optionTable';

const isCommand = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(known, name);

/** Reads the arguments behind the program's name. Throws UserError of kind `input`. */
export function parseOptions(args: readonly string[]): Parsed {
  const [name, ...given] = args;
  const action = name === 'env' ? envActions.find((one) => one === given[0]) : undefined;
  const rest = action === undefined ? given : given.slice(1);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    return { command: 'help', ...(isCommand(rest[0]) && { of: rest[0] }) };
  }
  if (name === '--version') return { command: 'version' };
  if (!isCommand(name)) throw badInput(l10n.t('There is no command "{0}".', name));

  if (name === 'env' && action === undefined && !rest.some((one) => one === '--help' || one === '-h')) {
    throw badInput(l10n.t('"import-auth env" is followed by one of: {0}.', envActions.join(', ')), name);
  }
  const values = valuesOf(name, rest);
  if (values.help === true) return { command: 'help', of: name };
  checkTogether(name, values);
  if (action !== undefined) checkAppliesToAction(action, values);
  const find = (key: string) => {
    const value = values[key];
    if (value === '') throw badInput(l10n.t('"--{0}" needs a value.', key), name);
    return typeof value === 'string' ? value : undefined;
  };
  const is = (key: string) => values[key] === true;
  const corrections = oneOf('correct-library', find('correct-library'), correctionPlaces, name);
  const functionAccess = readFunctionAccessOptions([values['lambda-access'] ?? []].flat().map(String));
  const optional = <K extends string>(key: string, as: K) => {
    const value = find(key);
    return (value === undefined ? {} : { [as]: value }) as { [P in K]?: string };
  };
  const failOn =
    oneOf('fail-on', find('fail-on'), ['error', 'warning'] as const, name) ??
    (is('strict') ? 'error' : undefined);
  const all = {
    format: formatOf(find('format'), is('json'), name),
    ...(failOn && { failOn }),
    ...optional('profile', 'profile'),
    ...optional('region', 'region'),
    ...optional('env', 'env'),
  };
  const inProject = { ...all, project: find('project') ?? '.' };
  const writing = { ...inProject, dryRun: is('dry-run') };
  const withLibraryConfig = is('with-library-config');
  switch (name) {
    case 'import':
      return {
        ...writing,
        command: name,
        withLibraryConfig,
        ...(functionAccess.length > 0 && { functionAccess }),
        ...(corrections && { corrections }),
        gen2: parseGen2Options(values),
        ...optional('resource-name', 'resourceName'),
      };
    case 'unlink':
      return {
        ...writing,
        command: name,
        ...(is('remove-function-access') && { removesFunctionAccess: true }),
        ...(is('all-environments') && { fromAllEnvironments: true }),
        ...(is('clean-library-config') && { cleansLibraryConfig: true }),
        ...optional('resource-name', 'resourceName'),
      };
    case 'env':
      return {
        ...writing,
        command: name,
        action: action ?? 'list',
        withLibraryConfig,
        withSettings: is('with-settings'),
        ...optional('from', 'from'),
      };
    case 'refresh':
    case 'relink':
    case 'upgrade':
      if (name === 'upgrade' && find('identity-pool-id') === undefined)
        throw badInput(l10n.t('"--identity-pool-id" is missing.'), name);
      return {
        ...writing,
        command: name,
        withLibraryConfig,
        ...optional('identity-pool-id', 'identityPoolId'),
      };
    case 'drift':
      return { ...inProject, command: name };
    case 'library-config': {
      const frontend = oneOf('frontend', find('frontend'), frontends, name);
      return {
        ...writing,
        command: name,
        ...(frontend && { frontend }),
        ...optional('out', 'out'),
        ...(corrections && { corrections }),
      };
    }
    case 'access':
      if (functionAccess.length === 0) throw badInput(l10n.t('"--lambda-access" is missing.'), name);
      return {
        ...writing,
        command: name,
        functionAccess,
      };
    case 'policy':
      return {
        ...all,
        command: name,
        tiers: tiersOf([values.tier ?? []].flat().map(String)),
        ...optional('user-pool-id', 'userPoolId'),
        ...optional('app-id', 'appId'),
      };
    case 'check': {
      const userPoolId = find('user-pool-id');
      if (userPoolId === undefined) throw badInput(l10n.t('"--user-pool-id" is missing.'), name);
      return {
        ...all,
        command: name,
        userPoolId,
        ...optional('web-client-id', 'webClientId'),
        ...optional('native-client-id', 'nativeClientId'),
        ...optional('identity-pool-id', 'identityPoolId'),
        ...optional('project', 'project'),
      };
    }
  }
}

/** Given one by one, or several with commas between them. */
function tiersOf(given: readonly string[]): PermissionTier[] {
  const names = given.flatMap((one) => one.split(',')).map((one) => one.trim());
  if (names.length === 0) {
    throw badInput(l10n.t('"--tier" is missing. It is one of: {0}.', permissionTiers.join(', ')), 'policy');
  }
  return [...new Set(names.flatMap((one) => oneOf('tier', one, permissionTiers, 'policy') ?? []))];
}

/** The format asked for even where the rest of the arguments cannot be read, so that the refusal comes in it. */
export const formatIn = (args: readonly string[]): ReportFormat => {
  const after = args[args.indexOf('--format') + 1];
  return args.includes('--json') ||
    args.includes('--format=json') ||
    (args.includes('--format') && after === 'json')
    ? 'json'
    : 'text';
};

function valuesOf(command: CommandName, args: string[]): ArgumentValues {
  try {
    const options: Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }> =
      known[command];
    const { values, tokens } = parseArgs({ args, options, allowPositionals: false, tokens: true });
    const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const isTwice = (one: string, index: number) =>
      options[one]?.type === 'string' && !options[one].multiple && names.indexOf(one) !== index;
    const twice = names.find(isTwice);
    if (twice !== undefined) throw badInput(l10n.t('"--{0}" is given more than once.', twice), command);
    return values;
  } catch (error) {
    if (error instanceof UserError) throw error;
    // Node's own sentence names the option; it is not translated.
    throw badInput(error instanceof Error ? error.message : String(error), command);
  }
}

function formatOf(format: string | undefined, json: boolean, command: CommandName): ReportFormat {
  const chosen = oneOf('format', format, reportFormats, command);
  if (json && chosen !== undefined && chosen !== 'json') {
    throw badInput(l10n.t('"--json" and "--format {0}" exclude each other.', chosen), command);
  }
  return json ? 'json' : (chosen ?? 'text');
}
