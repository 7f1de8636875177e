import assert from 'node:assert/strict';
import fc from 'fast-check';
import { takeSnapshot } from '../../src/aws/takeSnapshot';
import { checkCompatibility } from '../../src/compatibility/checkCompatibility';
import { referenceAuthChecks } from '../../src/compatibility/referenceAuthChecks';
import { resolveSelection } from '../../src/compatibility/resolveSelection';
import { rules } from '../../src/compatibility/rules';
import { gen2Parts, judgeGen2 } from '../../src/importFlow/prepareGen2';
import type { AuthSnapshot } from '../../src/model/authSnapshot';
import { toReferencedAuth } from '../../src/project/gen2/planGen2Import';
import { readGen2Project } from '../../src/project/gen2/readGen2Project';
import { outputsDifferences } from '../../src/project/outputs/outputsDifferences';
import { toAuthOutputs } from '../../src/project/outputs/authOutputs';
import { startEmulator, type Emulator } from '../emulator/server';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../support/awsEnvironment';
import { openTestSession } from '../support/awsSessions';
import { anyReferenceAuthCase, type ReferenceAuthCase } from '../support/referenceAuthCases';
import { installGen2Tools } from './gen2Tools';
import { asTheFormatAllows, loadReferenceAuth, type ReferenceAuthOfAws } from './referenceAuthOfAws';

type Reference = ReferenceAuthCase['reference'];

/** What a deployment says, and the check of ours that finds the same before. */
const errors: readonly (readonly [message: RegExp, what: string])[] = [
  [/does not have any cognito identity providers/, 'CognitoIdentityProviders'],
  [/alias attributes/, 'AliasAttributes'],
  [/configure a domain/, 'Domain'],
  [/sign-out URLs/, 'LogoutURLs'],
  [/callback URLs/, 'CallbackURLs'],
  [/^The group/, 'groups'],
  [/client pair do not match/, 'ProviderName, ClientId'],
  [/authRoleArn does not match|unauthRoleArn does not match/, 'authRoleArn, unauthRoleArn'],
  [/not configured as a web client/, 'ClientSecret'],
];

describe('what we say of referenceAuth, beside the code that AWS runs at deployment', () => {
  let emulator: Emulator;
  let environment: AwsEnvironment;
  let official: ReferenceAuthOfAws;

  before(async function () {
    this.timeout(600_000);
    await installGen2Tools();
    environment = await useAwsEnvironment({}, documentationKeys);
    emulator = await startEmulator({ seed: {} });
    official = await loadReferenceAuth(emulator.url);
  });
  after(async () => {
    await emulator.close();
    await environment.restore();
  });

  async function read({ seed, reference }: ReferenceAuthCase) {
    emulator.seed(seed);
    const { userPoolId, userPoolClientId: webClientId, identityPoolId } = reference;
    const snapshot = await takeSnapshot(await openTestSession(emulator.url), {
      userPoolId,
      parts: [...gen2Parts, 'identityPools'],
      clientIds: [webClientId],
      identityPoolIds: [identityPoolId],
    });
    const choice = { userPoolId, webClientId, nativeClientId: webClientId, identityPoolId };
    const resolved = resolveSelection(choice, snapshot);
    if (!('selection' in resolved)) throw new Error(resolved.findings[0]?.message);
    return { snapshot, selection: resolved.selection };
  }

  it('decides on code as it does, and names first what it would name', async () => {
    const met = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyReferenceAuthCase, async (any) => {
        const { snapshot, selection } = await read(any);
        const reference = { ...any.reference, path: 'amplify/auth/resource.ts', accessGroups: [] };
        const { region } = any;
        const subjects = { pool: {}, selection: { selection }, reference: { reference, region } };
        const findings = checkCompatibility(rules, { snapshot, ...subjects }, ['gen2']);
        const blocking = new Set(
          findings.filter(({ blocks }) => blocks.includes('gen2')).map(({ rule }) => rule),
        );
        const first = referenceAuthChecks.find((check) => check.rules.some((rule) => blocking.has(rule)));

        const said = await official.refusal(any.reference, region);
        const theirs = said === undefined ? undefined : errors.find(([message]) => message.test(said))?.[1];
        assert.equal(first?.what, theirs, `${said ?? 'accepted'}; ours: ${[...blocking].join(', ')}`);
        assert.equal(blocking.size > 0, said !== undefined, said);
        met.set(theirs ?? 'accepted', (met.get(theirs ?? 'accepted') ?? 0) + 1);
      }),
      { numRuns: 250 },
    );
    // A comparison that never met a check says nothing of it.
    for (const what of ['accepted', ...errors.map(([, name]) => name)]) assert.ok(met.has(what), what);
  });

  it('decides on an import as it does, and writes what it would write', async () => {
    const project = await readGen2Project(new Map());
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(anyReferenceAuthCase, async (any) => {
        const { snapshot, selection } = await read(any);
        const { region } = any;
        const findings = judgeGen2({ snapshot, selection, project, options: {}, region });
        const isRefused = findings.some(({ blocks }) => blocks.includes('gen2'));
        const parts = partsOf(snapshot);
        const written: Reference = toReferencedAuth({ project, selection, groups: parts.groups });
        const said = await official.refusal(written, region);
        assert.equal(isRefused, said !== undefined, said);
        if (said !== undefined) return;

        accepted += 1;
        const ours = toAuthOutputs({ ...selection, client: selection.webClient, region, ...parts }, '1.5');
        const { groups: _, passwordless: __, ...comparable } = ours;
        const deployed = await official.outputs(written, region);
        assert.deepEqual(JSON.parse(JSON.stringify(comparable)), asTheFormatAllows(deployed, selection));
        // What it writes in other words is no drift.
        const { webClient: client, ...pools } = selection;
        const file = { auth: deployed, version: '1.5', platform: 'javascript' } as const;
        assert.deepEqual(outputsDifferences(file, { ...pools, client, region, ...parts }), []);
      }),
      { numRuns: 250 },
    );
    assert.ok(accepted > 25, `only ${accepted} were accepted`);
  });
});

function partsOf({ parts: { mfaConfig, groups } }: AuthSnapshot) {
  if (mfaConfig.status !== 'read' || groups.status !== 'read') throw new Error('not read');
  return { mfaConfig: mfaConfig.value, groups: groups.value };
}
