import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthSnapshot, IdentityPool, UserPoolClient } from '../../src/model/authSnapshot';
import type { Frontend, ProjectFiles } from '../../src/model/amplifyProject';
import type { ImportPlan } from '../../src/model/importPlan';
import type { AuthSelections } from '../../src/model/importSelection';
import { aSnapshot } from './snapshots';

/** What the Amplify CLI itself did with recorded AWS answers: files before and after, byte for byte. */

const folder = join(__dirname, '../../../test/fixtures/golden');

interface Stage {
  readonly written: Readonly<Record<string, string>>;
  readonly deleted: readonly string[];
}

export interface GoldenPool {
  readonly pool: { readonly Id: string; readonly Name: string } & Readonly<Record<string, unknown>>;
  readonly clients: readonly GoldenClient[];
  readonly mfa?: object;
}

export interface GoldenClient {
  readonly ClientId: string;
  readonly ClientName: string;
  readonly ClientSecret?: string;
}

export interface GoldenInput {
  readonly 'aws-responses': {
    readonly pools: readonly GoldenPool[];
    readonly identityPools: readonly {
      readonly pool: Omit<IdentityPool, 'roles'>;
      readonly roles: Readonly<Record<string, string>>;
    }[];
    readonly idps?: readonly object[];
  };
  readonly choices:
    | { readonly mode: 'interactive'; readonly answers: GoldenAnswers }
    | { readonly mode: 'headless'; readonly payload: HeadlessPayload };
}

export interface GoldenAnswers {
  readonly authSelections: AuthSelections;
  readonly userPoolId?: string;
  readonly appClientWebId?: string;
  readonly appClientNativeId?: string;
  readonly identityPoolId?: string;
}

export interface HeadlessPayload {
  readonly version: number;
  readonly userPoolId: string;
  readonly webClientId: string;
  readonly nativeClientId: string;
  readonly identityPoolId?: string;
}

export interface GoldenRun {
  readonly apiCalls: readonly { readonly service: string; readonly operation: string }[];
  readonly stages: Readonly<Record<string, Stage>>;
}

export interface GoldenCase {
  readonly name: string;
  readonly input: GoldenInput;
  readonly frontends: Readonly<Partial<Record<Frontend, GoldenRun>>>;
}

/** The import cases: `NN-…` succeed, `fN-…` fail. */
export function goldenCases(kind: 'imports' | 'failures'): GoldenCase[] {
  const wanted = kind === 'imports' ? /^\d\d-.*\.json$/ : /^f\d+-.*\.json$/;
  return readdirSync(folder)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => ({ name: name.replace('.json', ''), ...(readGolden(name) as Omit<GoldenCase, 'name'>) }));
}

/** One recorded file, parsed. */
export const readGolden = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** The project's files at a stage; what is outside the project (`~HOME/…`) is left out. */
export function filesAt({ stages }: GoldenRun, last: string): ProjectFiles {
  const files = new Map<string, string>();
  for (const stage of Object.keys(stages).sort()) {
    if (stage > last) break;
    for (const [path, text] of Object.entries(stages[stage]?.written ?? {})) {
      if (!path.startsWith('~HOME/')) files.set(path, text);
    }
    for (const path of stages[stage]?.deleted ?? []) files.delete(path);
  }
  return files;
}

/** What `takeSnapshot` would read of one recorded pool. */
export function snapshotOf(
  { 'aws-responses': aws }: GoldenInput,
  userPoolId: string,
): AuthSnapshot | undefined {
  const found = aws.pools.find(({ pool }) => pool.Id === userPoolId);
  if (!found) return undefined;
  return aSnapshot({
    userPool: found.pool,
    userPoolClients: found.clients.map(toClient),
    ...(found.mfa && { mfaConfig: found.mfa }),
    identityPools: aws.identityPools
      .map(({ pool, roles }) => ({ ...pool, roles: { status: 'read' as const, value: { Roles: roles } } }))
      .filter(({ CognitoIdentityProviders }) =>
        CognitoIdentityProviders?.some(({ ProviderName }) => ProviderName?.endsWith(userPoolId)),
      ),
  });
}

function toClient({ ClientSecret, ...client }: GoldenClient): UserPoolClient {
  return { ...client, hasSecret: ClientSecret !== undefined };
}

/** The files after a plan, with the secrets it asks for taken from the recording. */
export function applied(files: ProjectFiles, plan: ImportPlan, input?: GoldenInput): ProjectFiles {
  const result = new Map(files);
  for (const { path, after } of plan.changes) {
    if (after === undefined) result.delete(path);
    else result.set(path, withSecrets(after, plan, input));
  }
  return result;
}

function withSecrets(text: string, { secrets }: ImportPlan, input: GoldenInput | undefined): string {
  const clients = input?.['aws-responses'].pools.flatMap((pool) => pool.clients) ?? [];
  return secrets.reduce((filled, { placeholder, userPoolClientId }) => {
    const secret = clients.find(({ ClientId }) => ClientId === userPoolClientId)?.ClientSecret ?? 'a-secret';
    return filled.replaceAll(placeholder, JSON.stringify(secret).slice(1, -1));
  }, text);
}
