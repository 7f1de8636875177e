import type { FileSection, Reference } from '../../model/fileReferences';
import { identityPoolIdsIn, userPoolIdsIn } from './idPatterns';
import { referenceIn } from './referenceIn';
import {
  allValues,
  keysIn,
  memberOf,
  membersIn,
  valueIn,
  type SourceMember,
  type SourceObject,
} from './sourceTree';

/** What the Amplify CLI keeps in the files of a project's backend. */

type Found = Omit<FileSection, 'path'>;

/** Empty when the object is no file of a backend that names Cognito resources. */
export function backendSections(path: string, root: SourceObject, text: string): Found[] {
  if (/(^|\/)amplify\/backend\/auth\/[^/]+\/parameters\.json$/.test(path))
    return parametersSection(path, root);
  if (membersIn(root).some(({ value }) => memberOf(value, 'awscloudformation'))) {
    return teamProviderInfoSections(root);
  }
  return memberOf(root, 'Resources')?.value.type === 'object' ? templateSection(root, text) : [];
}

/** The keys by which an environment's part shows that its auth is imported. */
const importedKeys = ['userPoolId', 'webClientId', 'nativeClientId', 'identityPoolId'];

/** One section for each environment and auth resource, also where an environment lacks what another one has. */
function teamProviderInfoSections(root: SourceObject): Found[] {
  const authOf = (environment: SourceMember): readonly SourceMember[] =>
    membersIn(valueIn(environment.value, 'categories', 'auth')).filter(({ value }) =>
      keysIn(value).some((key) => importedKeys.includes(key)),
    );
  const names = new Set(root.members.flatMap((environment) => authOf(environment).map(({ key }) => key)));
  return root.members.flatMap((environment) => {
    if (environment.value.type !== 'object') return [];
    const stack = valueIn(environment.value, 'awscloudformation');
    const region = referenceIn(stack, 'Region', { kind: 'region', regionOf: 'pools' });
    return [...names].map((resourceName): Found => {
      const resource = authOf(environment).find(({ key }) => key === resourceName);
      return {
        format: 'teamProviderInfo',
        envName: environment.key,
        resourceName,
        anchor: resource?.keySpan ?? environment.keySpan,
        keys: keysIn(resource?.value),
        references: [...(resource ? environmentReferences(resource) : []), ...(resource ? region : [])],
      };
    });
  });
}

const environmentReferences = ({ value }: SourceMember): Reference[] => [
  ...referenceIn(value, 'userPoolId', { kind: 'userPoolId' }),
  ...referenceIn(value, 'webClientId', { kind: 'userPoolClientId', client: 'web' }),
  ...referenceIn(value, 'nativeClientId', { kind: 'userPoolClientId', client: 'native' }),
  ...referenceIn(value, 'identityPoolId', { kind: 'identityPoolId' }),
  ...referenceIn(value, 'authRoleArn', { kind: 'roleArn', role: 'authenticated' }),
  ...referenceIn(value, 'authRoleName', { kind: 'roleName', role: 'authenticated' }),
  ...referenceIn(value, 'unauthRoleArn', { kind: 'roleArn', role: 'unauthenticated' }),
  ...referenceIn(value, 'unauthRoleName', { kind: 'roleName', role: 'unauthenticated' }),
];

function parametersSection(path: string, root: SourceObject): Found[] {
  const serviceType = valueIn(root, 'serviceType');
  if (serviceType?.type !== 'text' || serviceType.text !== 'imported') return [];
  return [
    {
      format: 'parameters',
      resourceName: path.split('/').at(-2) ?? '',
      anchor: memberOf(root, 'resourceName')?.keySpan ?? { offset: root.offset, length: 1 },
      keys: keysIn(root),
      references: referenceIn(root, 'region', { kind: 'region', regionOf: 'pools' }),
    },
  ];
}

/** Ids that stand in the texts of a template, alone or inside an ARN. */
function templateSection(root: SourceObject, text: string): Found[] {
  const references = [...allValues(root)].flatMap((value) =>
    value.type === 'text' ? idsIn(text.slice(value.offset, value.offset + value.length), value.offset) : [],
  );
  if (references.length === 0) return [];
  const anchor = memberOf(root, 'Resources')?.keySpan ?? { offset: root.offset, length: 1 };
  return [{ format: 'template', anchor, keys: [], references }];
}

/** The pool ids inside a longer text that begins at `base`. */
export function idsIn(text: string, base: number): Reference[] {
  const reference = (kind: Reference['kind'], { 0: value, index }: RegExpExecArray): Reference => ({
    kind,
    key: '',
    value,
    offset: base + index,
    length: value.length,
  });
  return [
    ...userPoolIdsIn(text).map((match) => reference('userPoolId', match)),
    ...identityPoolIdsIn(text).map((match) => reference('identityPoolId', match)),
  ];
}
