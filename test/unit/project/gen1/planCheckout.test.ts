import assert from 'node:assert/strict';
import type { ProjectFiles } from '../../../../src/model/amplifyProject';
import {
  amplifyMetaPath,
  backendConfigPath,
  teamProviderInfoPath,
} from '../../../../src/project/gen1/gen1Paths';
import { valueAt } from '../../../../src/project/jsonValue';
import { planCheckout } from '../../../../src/project/gen1/planCheckout';
import { readProject } from '../../../../src/project/gen1/readProject';
import {
  applied,
  filesAt,
  goldenCases,
  readGolden,
  snapshotOf,
  type GoldenInput,
  type GoldenRun,
} from '../../../support/goldenCases';
import { resolveSelection } from '../../../../src/compatibility/resolveSelection';
import { knownChoice, type KnownChoice } from '../../../../src/project/gen1/environmentParameters';

const resourceName = 'myprojecta1b2c3d4';

/** The pool that the scenario "different" chose in the new environment; its answers were not recorded, but what became of them. */
const otherPool = {
  pool: {
    Id: 'us-east-1_OtherPool',
    Name: 'a-other-pool',
    MfaConfiguration: 'OFF',
    Policies: {
      PasswordPolicy: {
        MinimumLength: 8,
        RequireLowercase: true,
        RequireUppercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
      },
    },
  },
  clients: [{ ClientId: '9otherclient0000000000000', ClientName: 'only' }],
};

interface Scenario extends GoldenRun {
  readonly base: string;
}

const scenario = (name: string) => readGolden(`env-env-add-${name}.json`) as Scenario;
const inputOf = ({ base }: Scenario): GoldenInput => {
  const found = goldenCases('imports').find(({ name }) => name === base);
  if (!found) throw new Error(`no base ${base}`);
  return found.input;
};

function chosenIn(input: GoldenInput, { hasIdentityPool: _, ...choice }: KnownChoice) {
  const { userPoolId = '', webClientId = '', nativeClientId = '' } = choice;
  const snapshot = snapshotOf(input, userPoolId);
  const resolved =
    snapshot && resolveSelection({ ...choice, userPoolId, webClientId, nativeClientId }, snapshot);
  if (!resolved || !('selection' in resolved)) throw new Error('cannot be resolved');
  const { mfaConfig } = snapshot.parts;
  return {
    selection: resolved.selection,
    ...(mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value }),
  };
}

/** Plans "prod" with the ids that the recording has for it in the end. */
const planProd = (files: ProjectFiles, input: GoldenInput, recorded: Scenario) =>
  planCheckout({
    ...chosenIn(
      input,
      knownChoice(readProject(filesAt(recorded, '3-final')), { envName: 'prod', resourceName }),
    ),
    project: readProject(files),
    envName: 'prod',
    resourceName,
    libraryConfig: 'empty',
  });

function assertSameFiles(actual: ProjectFiles, expected: ProjectFiles): void {
  assert.deepEqual([...actual.keys()].sort(), [...expected.keys()].sort());
  for (const [path, text] of expected) assert.equal(actual.get(path), text, path);
}

describe('planCheckout', () => {
  for (const name of ['keep-same', 'keep-same-userpool-only', 'different', 'different-region', 'headless']) {
    const recorded = scenario(name);
    const known = inputOf(recorded);
    const input: GoldenInput =
      name === 'different'
        ? {
            ...known,
            'aws-responses': {
              ...known['aws-responses'],
              pools: [otherPool, ...known['aws-responses'].pools],
            },
          }
        : known;
    const added = filesAt(recorded, '2b-prod-before-category-initEnv');
    const expected = filesAt(recorded, '3-final');

    describe(`env add, ${name}`, () => {
      it('writes what "amplify env add" writes behind the new stack', () => {
        assertSameFiles(applied(added, planProd(added, input, recorded), input), expected);
      });
      it('writes the same from the environment before', () => {
        const before = new Map(filesAt(recorded, '2-dev-after-push'));
        before.set(teamProviderInfoPath, added.get(teamProviderInfoPath) ?? '');
        assertSameFiles(applied(before, planProd(before, input, recorded), input), expected);
      });
      it('is complete: planned again, it changes nothing', () => {
        assert.deepEqual(planProd(expected, input, recorded).changes, []);
      });
    });
  }

  describe('back and forth', () => {
    const recorded = scenario('different');
    const known = inputOf(recorded);
    const pools = [otherPool, ...known['aws-responses'].pools];
    const input = { ...known, 'aws-responses': { ...known['aws-responses'], pools } };
    const dev = new Map(filesAt(recorded, '2-dev-after-push'));
    dev.set(
      teamProviderInfoPath,
      filesAt(recorded, '2b-prod-before-category-initEnv').get(teamProviderInfoPath) ?? '',
    );
    const prod = applied(dev, planProd(dev, input, recorded), input);
    const back = applied(
      prod,
      planCheckout({
        ...chosenIn(input, knownChoice(readProject(prod), { envName: 'dev', resourceName })),
        project: readProject(prod),
        envName: 'dev',
        resourceName,
        libraryConfig: 'whole',
      }),
      input,
    );

    it('leaves the other environment as it was recorded', () => {
      const inTeam = (files: ProjectFiles, envName: string) =>
        valueAt(JSON.parse(files.get(teamProviderInfoPath) ?? ''), envName);
      assert.deepEqual(inTeam(prod, 'dev'), inTeam(dev, 'dev'));
      assert.deepEqual(inTeam(back, 'prod'), inTeam(prod, 'prod'));
    });
    it('brings back every file of the first environment, and nothing of the second', () => {
      for (const [path, text] of dev) {
        if (path.includes('#current-cloud-backend') || path === teamProviderInfoPath) continue;
        const expected =
          path === amplifyMetaPath ? text.replace(/,\s+"lastPushTimeStamp": "[^"]*"/, '') : text;
        assert.equal(back.get(path), expected, path);
      }
      const ofProd = [...back].filter(
        ([path, text]) => path !== teamProviderInfoPath && text.includes('OtherPool'),
      );
      assert.deepEqual(ofProd, []);
    });
  });

  describe('refuses', () => {
    const recorded = scenario('headless');
    const added = filesAt(recorded, '2b-prod-before-category-initEnv');
    const before = new Map(filesAt(recorded, '2-dev-after-push'));
    const input = inputOf(recorded);
    it('an environment that is not deployed', () => {
      assert.throws(() => planProd(before, input, recorded), { name: 'UserError', kind: 'files' });
    });
    it('to leave an environment with other categories, whose outputs only the Amplify CLI can fetch', () => {
      before.set(teamProviderInfoPath, added.get(teamProviderInfoPath) ?? '');
      const config = before.get(backendConfigPath) ?? '';
      before.set(backendConfigPath, config.replace('{', '{"storage": {"files": {}},'));
      assert.throws(() => planProd(before, input, recorded), /storage/);
    });
  });
});
