import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** A referenced pool has no CloudFormation resources to change, and packages of different generations do not fit. */
export const rule = defineRule({
  id: 'gen2-packages-fit-reference',
  aliases: ['G2-VERSIONS'],
  judges: 'backend',
  reads: [],
  severity: { gen2: 'error' },
  blocks: [],
  title: () => l10n.t('Code and packages of the backend fit referenceAuth'),
  source: 'https://github.com/aws-amplify/amplify-backend/issues/2287',

  *check({ backend: { projectName, calls, cfnResourceUses, packages } }) {
    if (calls.some(({ name }) => name === 'referenceAuth')) {
      for (const path of cfnResourceUses) {
        yield {
          resource: { type: 'file', id: path, path },
          value: 'cfnResources',
          message: l10n.t(
            '"{0}" changes resources of auth, but a referenced pool has none (cfnResources).',
            path,
          ),
        };
      }
    }
    const [backend, cli] = [packages['@aws-amplify/backend'], packages['@aws-amplify/backend-cli']];
    const majors = [backend, cli].map((version) => /\d+/.exec(version ?? '')?.[0]);
    if (majors[0] !== undefined && majors[1] !== undefined && majors[0] !== majors[1]) {
      yield {
        resource: { type: 'file', id: projectName, path: 'package.json' },
        value: '@aws-amplify/backend-cli',
        message: l10n.t(
          '@aws-amplify/backend {0} and @aws-amplify/backend-cli {1} do not belong together: update both.',
          backend ?? '',
          cli ?? '',
        ),
      };
    }
  },
});
