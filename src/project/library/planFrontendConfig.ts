import type { Frontend, ProjectFiles } from '../../model/amplifyProject';
import type { MfaConfig } from '../../model/authSnapshot';
import type { FilePlan } from '../../model/importPlan';
import type { ImportSelection } from '../../model/importSelection';
import * as amplifyMeta from '../gen1/amplifyMeta';
import { projectConfigPath } from '../gen1/gen1Paths';
import { nativeClientSecret } from '../gen1/nativeClientSecret';
import { toParameters } from '../gen1/parameters';
import { findCorrections } from './libraryCorrections';
import { libraryFilePaths } from './libraryPaths';
import { planLibraryConfig } from './planLibraryConfig';

export interface FrontendInput {
  readonly frontend: Frontend;
  /** Where the configuration goes, relative to the root: `src`, `app/src/main/res`, `lib`. iOS has it at the root. */
  readonly folder?: string;
  /** The texts of `frontendFilePaths` that exist. */
  readonly files: ProjectFiles;
  readonly selection: ImportSelection;
  /** Region of the pools. */
  readonly region: string;
  readonly mfaConfig?: MfaConfig;
  /** Corrects what the Amplify CLI would get wrong: no push writes these files anew. */
  readonly isCorrected?: boolean;
}

/**
 * The configuration of the client libraries for an app without an Amplify backend of its own, as an import with a push
 * would have written it. Throws UserError of kind `files`.
 */
export function planFrontendConfig(input: FrontendInput): FilePlan {
  const { frontend, files, selection, region, mfaConfig } = input;
  const parameters = toParameters(selection, {
    resourceName: 'auth',
    region,
    ...(mfaConfig && { mfaConfig }),
  });
  const secret = nativeClientSecret(selection, undefined, { auth: [], files });
  const auth = {
    ...amplifyMeta.toBackendEntry(selection),
    output: amplifyMeta.toOutput(selection, {
      ...(secret && { nativeClientSecret: secret.text }),
      ...(mfaConfig && { mfaConfig }),
    }),
    frontendAuthConfig: amplifyMeta.toFrontendAuthConfig(parameters),
  };
  const config = new Map([...files, [projectConfigPath, configText(input)]]);
  const corrections = input.isCorrected ? findCorrections(selection) : undefined;
  const changes = planLibraryConfig({ frontend, region, files: config }, { auth: { auth } }, corrections);
  const { slot } = secret ?? {};
  const holdsSlot = slot && changes.some(({ after }) => after?.includes(slot.placeholder));
  return {
    kind: 'libraryConfig',
    changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)),
    secrets: holdsSlot ? [slot] : [],
  };
}

/** The files an edge reads before. Throws UserError when the folder leads out of the root. */
export const frontendFilePaths = (input: Pick<FrontendInput, 'frontend' | 'folder'>): string[] =>
  libraryFilePaths(new Map([[projectConfigPath, configText(input)]]));

/** The part of `project-config.json` that says where the files are. */
function configText({ frontend, folder }: Pick<FrontendInput, 'frontend' | 'folder'>): string {
  const config =
    folder === undefined ? {} : frontend === 'javascript' ? { SourceDir: folder } : { ResDir: folder };
  return JSON.stringify({ frontend, [frontend]: { config } });
}
