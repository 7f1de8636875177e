import type { ImportChange } from './changeImport';
import type { AuthSelections, ImportChoice } from '../model/importSelection';

/** A chosen thing: its id, and its name as far as it is known. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** What a person has answered so far. */
export interface ImportState {
  /** Where there is no project: the Region of the pools to choose from. */
  readonly region?: string;
  /** Given when an import that is there is changed; else a new one is made. */
  readonly change?: ImportChange;
  readonly project?: Chosen;
  readonly authSelections?: AuthSelections;
  /** `region` when it is known beforehand, as from the tree; else the pool is one of the environment's Region. */
  readonly userPool?: Chosen & { readonly region?: string };
  readonly webClient?: Chosen;
  readonly nativeClient?: Chosen;
  readonly identityPool?: Chosen;
}

/** The answers as an import takes them. Throws when a question was left out, which is a bug of the caller. */
export function toChoice(state: ImportState): ImportChoice {
  const { userPool, webClient, nativeClient, identityPool, authSelections } = state;
  if (!userPool || !webClient || !nativeClient) throw new Error('A question was not answered.');
  return {
    userPoolId: userPool.id,
    webClientId: webClient.id,
    nativeClientId: nativeClient.id,
    ...(authSelections === 'identityPoolAndUserPool' && identityPool && { identityPoolId: identityPool.id }),
  };
}
