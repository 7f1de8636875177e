import * as l10n from '@vscode/l10n';
import type { ReferenceKind } from '../../model/fileReferences';
import type { ReferenceAuth } from '../../model/gen2Backend';
import { problemAt, replace, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

const members: readonly (readonly [ReferenceKind, 'userPoolId' | 'userPoolClientId' | 'identityPoolId'])[] = [
  ['userPoolId', 'userPoolId'],
  ['userPoolClientId', 'userPoolClientId'],
  ['identityPoolId', 'identityPoolId'],
];

/** Outputs are made by a deployment: after a change of the code, and without one, the app uses the old pool. */
export const rule = defineRule({
  id: 'outputs-match-reference',
  aliases: [],
  judges: 'file',
  reads: [],
  severity: { gen2: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('amplify_outputs names the pools that the backend references'),
  source: 'https://docs.amplify.aws/react/reference/amplify_outputs/',

  *check({ section, reference }) {
    if (section.format !== 'amplifyOutputs' || !reference || section.path === reference.path) return;
    for (const [kind, member] of members) {
      const wanted = (reference satisfies ReferenceAuth)[member];
      for (const written of valuesOf(section, kind)) {
        if (wanted === undefined || written.value === wanted) continue;
        yield problemAt(
          section,
          written,
          l10n.t('"{0}" references {1}, but here stands {2}.', reference.path, wanted, written.value),
          [replace(section, written, wanted, l10n.t('Use "{0}"', wanted))],
        );
      }
    }
  },
});
