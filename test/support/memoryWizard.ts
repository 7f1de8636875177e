import assert from 'node:assert/strict';
import { ImportWizard } from '../../src/importWizard/importWizard';
import type { WizardState } from '../../src/importWizard/protocol';
import type { WizardReader } from '../../src/importWizard/wizardReader';
import { toWizardState } from '../../src/importWizard/wizardState';
import type { UserPoolClient } from '../../src/model/authSnapshot';
import { readProject } from '../../src/project/gen1/readProject';
import { readGen2Project } from '../../src/project/gen2/readGen2Project';
import { filesAt, goldenCases } from './goldenCases';
import { aClient, anIdentityPool, aSnapshot, aUserPool } from './snapshots';

const choice = { region: 'us-east-1', userPoolId: 'us-east-1_AbCdEfGhI' };
export const web = aClient();
export const server = aClient({ ClientName: 'server', hasSecret: true });

export function aProject() {
  const run = goldenCases('imports')[0]?.frontends.javascript;
  if (!run) throw new Error('no recorded case');
  return readProject(filesAt(run, '0-before'));
}

/** A wizard over an account in memory, and every state it showed. */
export function aWizard(
  differs: Partial<WizardReader> = {},
  clients: readonly UserPoolClient[] = [web, server],
) {
  const requests: string[] = [];
  const reader: WizardReader = {
    projects: () =>
      Promise.resolve([{ id: 'file:///project', label: 'myproject', target: 'gen1', isProject: true }]),
    project: () => Promise.resolve(aProject()),
    gen2: () => readGen2Project(new Map()),
    app: () => Promise.resolve(new Map()),
    pool: () => {
      requests.push('pool');
      return Promise.resolve(
        aSnapshot({ userPool: aUserPool(), identityPools: [anIdentityPool()], mfaConfig: {}, roles: [] }),
      );
    },
    clients: (_choice, token) => {
      requests.push(`clients ${token ?? 'first'}`);
      const index = Number(token ?? 0);
      const next = index + 1 < clients.length ? { nextToken: String(index + 1) } : {};
      return Promise.resolve({ items: clients.slice(index, index + 1), ...next });
    },
    facts: () => Promise.resolve({}),
    brandings: () => {
      requests.push('brandings');
      return Promise.resolve({ status: 'read', value: [] });
    },
    ...differs,
  };
  const states: WizardState[] = [];
  const wizard = new ImportWizard(
    choice,
    {
      reader,
      profile: () => 'sample',
      isTrusted: () => true,
      resourceName: (name) => `${name}a1b2c3d4`,
      logError: () => undefined,
      now: () => Date.parse('2026-01-02T03:05:00Z'),
      staleAfter: () => 5 * 60_000,
    },
    (model) => states.push(toWizardState(model)),
  );
  const last = () => states.at(-1) ?? assert.fail('nothing was shown');
  return { wizard, requests, states, last };
}
