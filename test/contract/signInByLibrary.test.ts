import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { takeSnapshot } from '../../src/aws/takeSnapshot';
import { readValue } from '../../src/importFlow/readValue';
import { planOutputs } from '../../src/project/outputs/planOutputs';
import { sampleAccount } from '../emulator/sampleAccount';
import { samplePassword } from '../emulator/sample/sampleUsers';
import type { Seed } from '../emulator/seed';
import type { Emulator } from '../emulator/server';
import { openTestSession } from '../support/awsSessions';
import { ScratchProject, withEmulator } from '../support/cliRun';
import { filesAt, goldenCases } from '../support/goldenCases';
import { importHeadless, perfectPayload } from '../support/headlessProject';
import { routeFetch } from '../support/routeFetch';
import { installThirdParty, thirdParty } from './thirdParty';

/** As much of the library as a sign-in takes. */
interface Library {
  readonly Amplify: { configure(config: object): void };
}
interface Tokens {
  readonly accessToken: { toString(): string; readonly payload: Readonly<Record<string, unknown>> };
  readonly idToken: { readonly payload: Readonly<Record<string, unknown>> };
}
interface LibraryAuth {
  signIn(input: object): Promise<{ readonly isSignedIn: boolean; readonly nextStep: { signInStep: string } }>;
  signOut(input?: object): Promise<void>;
  getCurrentUser(): Promise<{ readonly username: string; readonly userId: string }>;
  fetchUserAttributes(): Promise<Readonly<Record<string, string>>>;
  fetchAuthSession(options?: object): Promise<{
    readonly tokens?: Tokens;
    readonly identityId?: string;
    readonly credentials?: { readonly accessKeyId: string; readonly sessionToken: string };
  }>;
}

const username = 'mary.major@example.com';
const hosts = ['cognito-idp.us-east-1.amazonaws.com', 'cognito-identity.us-east-1.amazonaws.com'];

/** The sample account, whose pool `perfect` lets people sign in by sending the password, too. */
function accountWithPasswords(): Seed {
  const seed = structuredClone(sampleAccount);
  const pools = seed.accounts?.flatMap(({ regions }) => regions?.['us-east-1']?.userPools ?? []) ?? [];
  for (const client of pools.flatMap(({ clients = [] }) => clients)) {
    if (client.ClientId === perfectPayload.webClientId)
      client.ExplicitAuthFlows?.push('ALLOW_USER_PASSWORD_AUTH');
  }
  return seed;
}

/** What an import writes for the library, in every form it has. */
async function writtenConfigurations(url: string): Promise<Readonly<Record<string, object>>> {
  const [golden] = goldenCases('imports').flatMap(({ frontends }) => frontends.javascript ?? []);
  assert.ok(golden);
  const project = new ScratchProject(filesAt(golden, '0-before'));
  try {
    await importHeadless(url, project.root, 'shop', ['--with-library-config']);
    const files = project.read();
    const awsExports = /=\s*(\{[\s\S]*?\});/.exec(files.get('src/aws-exports.js') ?? '')?.[1] ?? '';
    return {
      'aws-exports.js': JSON.parse(awsExports) as object,
      'amplifyconfiguration.json': JSON.parse(files.get('src/amplifyconfiguration.json') ?? '') as object,
      'amplify_outputs.json': await outputs(url),
    };
  } finally {
    project.remove();
  }
}

async function outputs(url: string): Promise<object> {
  const session = await openTestSession(url);
  try {
    const { userPoolId, webClientId, identityPoolId } = perfectPayload;
    const { parts } = await takeSnapshot(session, {
      ...{ userPoolId, clientIds: [webClientId], identityPoolIds: [identityPoolId] },
      parts: ['userPool', 'userPoolClients', 'identityPools'],
    });
    const [client] = readValue(parts.userPoolClients);
    const [identityPool] = readValue(parts.identityPools);
    assert.ok(client && identityPool);
    const userPool = readValue(parts.userPool);
    const { changes } = planOutputs({
      ...{ files: new Map(), platform: 'javascript', region: 'us-east-1' },
      ...{ userPool, client, identityPool },
    });
    return JSON.parse(changes[0]?.after ?? '') as object;
  } finally {
    session.dispose();
  }
}

describe('the configuration we write, used by the real aws-amplify', () => {
  let library: Library;
  let auth: LibraryAuth;
  before(async function () {
    this.timeout(300_000);
    await installThirdParty();
    const load = createRequire(path.join(thirdParty, 'package.json'));
    library = load('aws-amplify') as Library;
    auth = load('aws-amplify/auth') as LibraryAuth;
  });

  const configured = async (file: string, use: (emulator: Emulator) => Promise<void>): Promise<void> =>
    withEmulator(accountWithPasswords(), async (emulator) => {
      const configuration = (await writtenConfigurations(emulator.url))[file];
      assert.ok(configuration, file);
      const routed = routeFetch(hosts, emulator.url);
      try {
        library.Amplify.configure(configuration);
        await use(emulator);
      } finally {
        await auth.signOut().catch(() => undefined);
        routed.restore();
      }
      assert.deepEqual(routed.asked, hosts);
    });
  const operationsOf = ({ log }: Emulator): string[] => log.map(({ operation }) => operation);

  for (const file of ['aws-exports.js', 'amplifyconfiguration.json', 'amplify_outputs.json']) {
    for (const [flow, options, steps] of [
      ['SRP', undefined, ['InitiateAuth', 'RespondToAuthChallenge']],
      ['the password itself', { authFlowType: 'USER_PASSWORD_AUTH' }, ['InitiateAuth']],
    ] as const) {
      it(`signs in by ${flow}, and gets AWS credentials: ${file}`, async function () {
        this.timeout(60_000);
        await configured(file, async (emulator) => {
          const from = emulator.log.length;
          const { isSignedIn, nextStep } = await auth.signIn({
            ...{ username, password: samplePassword },
            ...(options && { options }),
          });
          assert.deepEqual([isSignedIn, nextStep.signInStep], [true, 'DONE']);
          assert.deepEqual(operationsOf(emulator).slice(from, from + steps.length), steps);

          assert.equal((await auth.fetchUserAttributes()).email, username);
          const session = await auth.fetchAuthSession();
          assert.equal(session.tokens?.idToken.payload.aud, perfectPayload.webClientId);
          assert.deepEqual(session.tokens?.accessToken.payload['cognito:groups'], ['customers']);
          assert.match(session.identityId ?? '', /^us-east-1:/);
          assert.ok(session.credentials?.accessKeyId && session.credentials.sessionToken);
          assert.equal((await auth.getCurrentUser()).userId, session.tokens?.accessToken.payload.sub);
        });
      });
    }
  }

  it('renews its tokens, and has none after signing out everywhere', async function () {
    this.timeout(60_000);
    await configured('aws-exports.js', async (emulator) => {
      await auth.signIn({ username, password: samplePassword });
      const first = (await auth.fetchAuthSession()).tokens?.accessToken.toString();
      const second = (await auth.fetchAuthSession({ forceRefresh: true })).tokens?.accessToken.toString();
      assert.ok(first && second && first !== second);
      await auth.signOut({ global: true });
      assert.ok(operationsOf(emulator).includes('GlobalSignOut'));
      assert.equal((await auth.fetchAuthSession()).tokens, undefined);
    });
  });

  it('is refused with a wrong password, by either flow', async function () {
    this.timeout(60_000);
    await configured('amplify_outputs.json', async () => {
      for (const options of [{}, { authFlowType: 'USER_PASSWORD_AUTH' }]) {
        const attempt = auth.signIn({ username, password: 'Wrong-Horse-7-Battery', options });
        await assert.rejects(attempt, { name: 'NotAuthorizedException' });
      }
      // Guests get credentials of their own.
      assert.equal((await auth.fetchAuthSession()).tokens, undefined);
    });
  });
});
