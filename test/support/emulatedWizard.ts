import { takeSnapshot } from '../../src/aws/takeSnapshot';
import { listUserPoolClients } from '../../src/aws/listUserPoolClients';
import type { AwsSession } from '../../src/aws/awsSession';
import { ImportWizard } from '../../src/importWizard/importWizard';
import type { WizardReader } from '../../src/importWizard/wizardReader';
import type { WizardChoice } from '../../src/importWizard/wizardChoice';
import { partsBeforeClients } from '../../src/importFlow/readingParts';
import { readProject } from '../../src/project/gen1/readProject';
import { readGen2Project } from '../../src/project/gen2/readGen2Project';
import { projectFiles } from './projectFiles';

/** A wizard outside the editor that reads AWS as the extension does, for a project in memory. */
export function wizardOver(
  session: AwsSession,
  choice: WizardChoice,
  differs: Partial<WizardReader> = {},
): ImportWizard {
  const { userPoolId } = choice;
  const reader: WizardReader = {
    projects: () => Promise.resolve([{ id: 'file:///shop', label: 'shop', target: 'gen1', isProject: true }]),
    project: () => Promise.resolve(readProject(projectFiles())),
    gen2: () => readGen2Project(new Map()),
    app: () => Promise.resolve(new Map()),
    pool: (_choice, signal, onProgress) =>
      takeSnapshot(session, { userPoolId, parts: partsBeforeClients, signal, onProgress }),
    clients: async (_choice, nextToken, signal) => {
      const page = await listUserPoolClients(session, userPoolId, {
        ...(nextToken && { nextToken }),
        signal,
      });
      const clientIds = page.items.map(({ ClientId }) => ClientId);
      const { parts } = await takeSnapshot(session, {
        userPoolId,
        parts: ['userPoolClients'],
        clientIds,
        signal,
      });
      if (parts.userPoolClients.status !== 'read') throw new Error(parts.userPoolClients.status);
      return { items: parts.userPoolClients.value, ...(page.nextToken && { nextToken: page.nextToken }) };
    },
    facts: () => Promise.resolve({}),
    brandings: () => Promise.resolve({ status: 'read', value: [] }),
    ...differs,
  };
  return new ImportWizard(
    choice,
    {
      reader,
      profile: () => 'sample',
      isTrusted: () => true,
      resourceName: (projectName) => `${projectName}a1b2c3d4`,
      logError: () => undefined,
      now: Date.now,
      staleAfter: () => 5 * 60_000,
    },
    () => undefined,
  );
}
