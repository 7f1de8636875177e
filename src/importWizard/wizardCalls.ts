import * as v from 'valibot';
import { frontends } from '../model/amplifyProject';
import { authOperations } from '../model/functionAccess';
import { authActions } from '../project/gen2/referencedAuth';
import { outputsVersions } from '../project/outputs/outputsVersions';
import { validateBy } from '../page/validateBy';
import type { HostApi } from './protocol';
import { categoryIds, targetKinds } from './wizardChoice';

/** What each call of the page must look like. The page is ours, but what runs in it is not trusted with more. */

const id = v.pipe(v.string(), v.maxLength(2048));
const nothing = v.strictObject({});

const outputsVersion = v.exactOptional(v.picklist(outputsVersions));
const platform = v.exactOptional(v.picklist(frontends));

const gen2 = v.strictObject({
  way: v.exactOptional(v.picklist(['reference', 'addOutput'])),
  values: v.exactOptional(v.picklist(['literals', 'variables'])),
  groups: v.exactOptional(v.pipe(v.array(id), v.maxLength(10_000))),
  access: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          functionName: v.pipe(v.string(), v.regex(/^[\p{L}_$][\p{L}\p{N}_$]{0,140}$/u)),
          actions: v.pipe(v.array(v.picklist(authActions)), v.maxLength(authActions.length)),
        }),
      ),
      v.maxLength(200),
    ),
  ),
  outputsVersion,
  platform,
});

const app = v.strictObject({
  format: v.exactOptional(v.picklist(['outputs', 'library'])),
  platform,
  outputsVersion,
});

const choice = v.strictObject({
  region: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  userPoolId: v.pipe(v.string(), v.regex(/^[\w-]{1,55}_[0-9A-Za-z]{1,55}$/)),
  projectUri: v.exactOptional(id),
  target: v.exactOptional(v.picklist(targetKinds)),
  authSelections: v.exactOptional(v.picklist(['userPoolOnly', 'identityPoolAndUserPool'])),
  webClientId: v.exactOptional(id),
  nativeClientId: v.exactOptional(id),
  identityPoolId: v.exactOptional(id),
  withLibraryConfig: v.exactOptional(v.boolean()),
  corrections: v.exactOptional(v.picklist(['none', 'files', 'module'])),
  gen2: v.exactOptional(gen2),
  app: v.exactOptional(app),
  tracksEnvironment: v.exactOptional(v.boolean()),
  functionAccess: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          functionName: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,140}$/)),
          operations: v.pipe(v.array(v.picklist(authOperations)), v.maxLength(authOperations.length)),
        }),
      ),
      v.maxLength(200),
    ),
  ),
  categories: v.exactOptional(v.pipe(v.array(v.picklist(categoryIds)), v.maxLength(categoryIds.length))),
});

/** What may be chosen on the page: not the pool itself, which the panel was opened for. */
const changes = v.partial(v.omit(choice, ['region', 'userPoolId']));

const finding = v.strictObject({ key: id });

const calls = {
  ready: v.strictObject({ choice: v.exactOptional(choice) }),
  choose: changes,
  checkAgain: nothing,
  cancel: nothing,
  applyFix: v.strictObject({ key: id, fix: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  fixAllSafe: nothing,
  explain: v.strictObject({ rule: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)) }),
  openConsole: finding,
  openFile: finding,
  showInTree: finding,
  previewFile: v.strictObject({ path: id }),
  previewChanges: nothing,
  importAuth: nothing,
  showByHand: nothing,
  undo: nothing,
  signIn: nothing,
  chooseProfile: nothing,
  openSettings: nothing,
  chooseUserPool: nothing,
  manageTrust: nothing,
  showLog: nothing,
} satisfies Record<keyof HostApi, v.GenericSchema>;

/** The parameters of a call from the page "Import Auth" as they were meant. */
export const validateCall = validateBy(calls);

/** A choice that the page kept over a reload; `undefined` when it is none. */
export function findChoice(state: unknown): v.InferOutput<typeof choice> | undefined {
  const result = v.safeParse(v.object({ choice }), state);
  return result.success ? result.output.choice : undefined;
}
