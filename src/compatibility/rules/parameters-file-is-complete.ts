import * as l10n from '@vscode/l10n';
import { parametersPath } from '../../project/gen1/gen1Paths';
import { textAt } from '../../project/jsonValue';
import { projectJson } from '../projectJson';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Every environment change starts from this file; without it, or without its Region, the import cannot be repeated. */
export const rule = defineRule({
  id: 'parameters-file-is-complete',
  aliases: ['K10', 'WS-PARAMS-MISSING'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'error', ci: 'error' },
  blocks: [],
  title: () => l10n.t('parameters.json of the import is there and names the Region'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/9674',

  *check({ project, auth: { resourceName } }) {
    const path = parametersPath(resourceName);
    const resource = { ...projectRef(project), path };
    if (project.files.get(path) === undefined) {
      yield {
        resource,
        message: l10n.t('"{0}" is missing: pull, checkout and builds without a person fail.', path),
      };
      return;
    }
    const region = textAt(projectJson(project, path), 'region');
    if (region === undefined) {
      yield {
        resource,
        property: ['region'],
        message: l10n.t(
          '"{0}" names no Region: the next environment change asks for the import again.',
          path,
        ),
      };
    } else if (region !== project.region) {
      yield {
        resource,
        property: ['region'],
        message: l10n.t(
          '"{0}" was written for {1}, but the environment "{2}" is in {3}: a build without a person stops.',
          path,
          region,
          project.envName,
          project.region,
        ),
      };
    }
  },
});
