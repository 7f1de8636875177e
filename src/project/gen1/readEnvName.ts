import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import { textAt, type JsonObject } from '../jsonValue';
import { localEnvInfoPath } from './gen1Paths';

interface EnvSources {
  readonly asked: string | undefined;
  readonly localEnvInfo: JsonObject | undefined;
  readonly meta: JsonObject | undefined;
  readonly teamProviderInfo: JsonObject | undefined;
}

/**
 * The environment whose state `amplify-meta.json` holds. Another one cannot be worked on, because the Amplify CLI keeps
 * that file for the environment that is checked out only. Throws UserError of kind `files`.
 */
export function readEnvName({ asked, localEnvInfo, meta, teamProviderInfo }: EnvSources): string {
  const checkedOut = textAt(localEnvInfo, 'envName');
  const known = Object.keys(teamProviderInfo ?? {});
  if (asked === undefined || asked === checkedOut) return checkedOut ?? notCheckedOut(known);
  if (teamProviderInfo && !known.includes(asked)) {
    throw new UserError(
      l10n.t('The project has no environment "{0}".', asked),
      known.length > 0
        ? l10n.t('Choose one of these: {0}.', known.join(', '))
        : l10n.t('Run "amplify env add" first.'),
      { kind: 'files' },
    );
  }
  const stack = textAt(meta, 'providers', 'awscloudformation', 'StackId');
  const stackOfAsked = textAt(teamProviderInfo, asked, 'awscloudformation', 'StackId');
  if (checkedOut === undefined && (stack === undefined || stack === stackOfAsked)) return asked;
  throw new UserError(
    checkedOut === undefined
      ? l10n.t('The files of this folder are not those of the environment "{0}".', asked)
      : l10n.t('The environment "{0}" is checked out, not "{1}".', checkedOut, asked),
    l10n.t('Run "amplify env checkout {0}" first.', asked),
    { kind: 'files' },
  );
}

function notCheckedOut(known: readonly string[]): never {
  throw new UserError(
    l10n.t('"{0}" does not say which environment is checked out.', localEnvInfoPath),
    known.length > 0
      ? l10n.t('Run "amplify pull" or "amplify env checkout" for one of these: {0}.', known.join(', '))
      : l10n.t('Run "amplify pull" first.'),
    { kind: 'files' },
  );
}
