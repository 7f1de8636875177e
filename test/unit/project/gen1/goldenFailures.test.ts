import assert from 'node:assert/strict';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { rules } from '../../../../src/compatibility/rules';
import { readProject } from '../../../../src/project/gen1/readProject';
import { filesAt, goldenCases, type GoldenCase } from '../../../support/goldenCases';
import { chooseIn } from '../../../support/importGolden';

/** What stops us where the Amplify CLI stopped: its question without an answer, or the ids of what blocks. */
const stoppedBy: Readonly<Record<string, string>> = {
  'f1-no-pools-in-region': 'no user pool',
  'f2-one-pool-no-web-client': 'pool-has-web-client',
  'f3-no-identity-pool-for-userpool': 'identity-pool-trusts-user-pool',
  'f4-oauth-mismatch-headless': 'clients-share-oauth-settings',
  'f5-identity-pool-missing-unauth-role': 'identity-pool-has-both-roles',
  'f6-headless-unknown-native-client': 'native-client-exists',
  'f7-headless-webclient-has-secret': 'web-client-has-no-secret',
};

function stop({ name, input, frontends }: GoldenCase): string {
  const chosen = chooseIn(input);
  if ('stoppedBy' in chosen) return chosen.stoppedBy;
  const run = frontends.javascript;
  if (!run) throw new Error(`${name} lacks javascript`);
  const project = readProject(filesAt(run, '0-before'));
  const { snapshot, selection } = chosen;
  const findings = checkCompatibility(rules, {
    snapshot,
    selection: { selection },
    environment: { project, selection },
    project: { project, resourceName: project.projectName },
  });
  assert.ok(
    findings.some(({ blocks }) => blocks.includes('gen1')),
    name,
  );
  const ids = findings.filter(({ blocks }) => blocks.includes('gen1')).map(({ rule }) => rule);
  return [...new Set(ids)].join(', ');
}

describe('where the Amplify CLI refuses', () => {
  for (const failure of goldenCases('failures')) {
    it(`we refuse too: ${failure.name}`, () => assert.equal(stop(failure), stoppedBy[failure.name]));
  }
});

describe('where the Amplify CLI imports', () => {
  for (const { name, input, frontends } of goldenCases('imports')) {
    it(`no rule blocks: ${name}`, () => {
      const chosen = chooseIn(input);
      const run = frontends.javascript;
      if ('stoppedBy' in chosen || !run) throw new Error(`stopped: ${name}`);
      const { snapshot, selection } = chosen;
      const project = readProject(filesAt(run, '0-before'));
      const findings = checkCompatibility(rules, {
        snapshot,
        selection: { selection },
        environment: { project, selection },
        project: { project, resourceName: 'myproject' },
      });
      assert.deepEqual(
        findings.filter(({ blocks }) => blocks.includes('gen1')),
        [],
      );
    });
  }
});
