import * as l10n from '@vscode/l10n';
import { importDifferences } from '../compatibility/importDifferences';
import type { Finding } from '../compatibility/rule';
import { parametersPath } from '../project/gen1/gen1Paths';
import { readJsonFile } from '../project/jsonFile';
import { textAt } from '../project/jsonValue';
import type { ComparedEnvironment } from './compareEnvironments';
import type { TrackedCode } from './trackedCode';

/**
 * Where `parameters.json`, which all environments of a Gen 1 project share, does not fit one that is not checked out:
 * its Region stops the checkout, its other settings are rewritten there.
 */
export function sharedFilesDrift(
  project: TrackedCode,
  { environment, reading }: ComparedEnvironment,
): Finding[] {
  const { name, target, isCheckedOut, auth, recorded } = environment;
  if (project.generation !== 'gen1' || isCheckedOut || auth.kind !== 'imported') return [];
  const path = parametersPath(auth.resourceName);
  const text = project.files.get(path);
  if (text === undefined) return [];
  const about = {
    status: 'problem',
    targets: ['gen1', 'ci'],
    blocks: [],
    resource: { type: 'environment', id: target.name, path },
  } as const;
  const region = textAt(readJsonFile(path, text), 'region');
  const ofRegion: Finding[] =
    region === undefined || recorded.region === undefined || region === recorded.region
      ? []
      : [
          {
            ...about,
            rule: 'parameters-file-is-complete',
            // So it is with environments of several Regions; their checkouts are known to ask.
            severity: 'info',
            property: ['region'],
            message: l10n.t(
              '"{0}" was written for {1}, but the environment "{2}" is in {3}: a checkout of it asks for the import again.',
              path,
              region,
              name,
              recorded.region,
            ),
          },
        ];
  if (reading.status !== 'read') return ofRegion;
  const { userPool, userPoolClients } = reading.snapshot.parts;
  if (userPool.status !== 'read' || userPoolClients.status !== 'read') return ofRegion;
  const webClient = userPoolClients.value.find(({ ClientId }) => ClientId === recorded.webClientId);
  if (!webClient || userPool.value.Id !== recorded.userPoolId) return ofRegion;
  const resource = { resourceName: auth.resourceName, service: 'Cognito', output: {} };
  return [
    ...ofRegion,
    ...importDifferences(project, resource, userPool.value, webClient).map(({ key }): Finding => ({
      ...about,
      rule: 'import-is-up-to-date',
      severity: 'info',
      property: [key],
      message: l10n.t(
        'The user pool of environment "{0}" has another {1} than "{2}", which all environments share: its next checkout rewrites it.',
        name,
        key,
        path,
      ),
    })),
  ];
}
