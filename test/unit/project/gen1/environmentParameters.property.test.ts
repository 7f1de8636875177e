import assert from 'node:assert/strict';
import fc from 'fast-check';
import { teamProviderInfoPath } from '../../../../src/project/gen1/gen1Paths';
import { planEnvironment } from '../../../../src/project/gen1/environmentParameters';
import { removeAuth } from '../../../../src/project/gen1/teamProviderInfo';
import { aProject } from '../../../support/projects';
import { aSelection } from '../../../support/planning';

const name = fc.stringMatching(/^[a-z]{2,10}$/);
const stack = fc.record({ Region: fc.constantFrom('us-east-1', 'eu-west-1'), StackId: fc.string() });
const other = fc.record({
  awscloudformation: stack,
  categories: fc.record({
    auth: fc.dictionary(name, fc.record({ userPoolId: fc.string() }), { minKeys: 1 }),
  }),
});

describe('planEnvironment', () => {
  it('records an import, and taking it back leaves the file as it was, every other environment untouched', () => {
    fc.assert(
      fc.property(
        fc.dictionary(name, other, { minKeys: 1, maxKeys: 5 }),
        fc.tuple(name, stack),
        fc.constantFrom('  ', '    ', '\t'),
        (others, [envName, awscloudformation], indent) => {
          fc.pre(!Object.hasOwn(others, envName));
          const team = { ...others, [envName]: { awscloudformation } };
          const before = JSON.stringify(team, null, indent);
          const project = aProject({ files: new Map([[teamProviderInfoPath, before]]) });
          const { after = '' } = planEnvironment(project, { envName, resourceName: 'shop' }, aSelection());
          for (const [key, value] of Object.entries(others)) {
            const text = JSON.stringify(value, null, indent).replaceAll('\n', `\n${indent}`);
            assert.ok(after.includes(`"${key}": ${text}`), key);
          }
          const parsed = JSON.parse(after) as Record<string, { categories: { auth: { shop: object } } }>;
          assert.ok('userPoolId' in (parsed[envName]?.categories.auth.shop ?? {}));
          assert.equal(removeAuth(after, parsed, envName, 'shop'), before);
        },
      ),
    );
  });
});
