import type { Gen1Project, ProjectFiles } from '../../model/amplifyProject';
import type { AuthNeed } from '../../model/authNeed';
import { membersAt, textAt, valueAt } from '../jsonValue';
import { readJsonIfValid } from '../jsonFile';
import { amplifyMetaPath } from './gen1Paths';

/**
 * What the categories of a project need of its auth, as the Amplify CLI asks when they are added: credentials of an
 * identity pool, or those for guests too. A file that is not there, or cannot be read, needs nothing.
 */
export function authNeeds({ files }: Gen1Project): AuthNeed[] {
  const meta = readJsonIfValid(files, amplifyMetaPath);
  return membersAt(meta).flatMap(([category, resources]) =>
    membersAt(resources).flatMap(([resourceName, resource]) => {
      const found = needOf(files, {
        ...{ category, resourceName, service: textAt(resource, 'service') },
        isRestricted: valueAt(resource, 'restrictAccess') === true,
      });
      return found ? [{ category, resourceName, ...found }] : [];
    }),
  );
}

interface Resource {
  readonly category: string;
  readonly resourceName: string;
  readonly service: string | undefined;
  /** Of what runs in containers: whether one has to sign in. */
  readonly isRestricted: boolean;
}

type Need = Pick<AuthNeed, 'needs' | 'path'>;

function needOf(files: ProjectFiles, resource: Resource): Need | undefined {
  if (resource.service === 'ElasticContainer')
    return resource.isRestricted ? { needs: 'identityPool' } : undefined;
  switch (resource.category) {
    case 'analytics':
    case 'interactions':
    case 'notifications':
      return { needs: 'guestAccess' };
    case 'storage':
      return resource.service === 'S3' ? openTo(files, resource, storageGuests) : undefined;
    case 'geo':
    case 'predictions':
      return openTo(files, resource, (text) => /AuthorizedAndGuestUsers|authAndGuest/.test(text));
    case 'api':
      return resource.service === 'API Gateway' ? restNeed(files, resource) : schemaNeed(files, resource);
    default:
      return undefined;
  }
}

/** Files in which a resource keeps its answers, newest kind first. */
const answersOf = ({ category, resourceName }: Resource): string[] =>
  ['cli-inputs.json', 'parameters.json', `${resourceName}-parameters.json`].map(
    (name) => `amplify/backend/${category}/${resourceName}/${name}`,
  );

function openTo(files: ProjectFiles, resource: Resource, isForGuests: (text: string) => boolean): Need {
  const path = answersOf(resource).find((candidate) => isForGuests(files.get(candidate) ?? ''));
  return path === undefined ? { needs: 'identityPool' } : { needs: 'guestAccess', path };
}

const storageGuests = (text: string): boolean =>
  /"(guestAccess|selectedGuestPermissions|guestPermissions)"\s*:\s*\[\s*"|"storageAccess"\s*:\s*"authAndGuest"/.test(
    text,
  );

/** Paths that are not open to everybody are called with AWS credentials. */
function restNeed(files: ProjectFiles, resource: Resource): Need | undefined {
  const path = `amplify/backend/api/${resource.resourceName}/cli-inputs.json`;
  const permissions = membersAt(readJsonIfValid(files, path), 'paths').map(([, one]) =>
    valueAt(one, 'permissions'),
  );
  const hasAny = (one: unknown, key: string) => {
    const actions = valueAt(one, key);
    return Array.isArray(actions) && actions.length > 0;
  };
  if (permissions.some((one) => hasAny(one, 'guest'))) return { needs: 'guestAccess', path };
  const isClosed = permissions.some(
    (one) => hasAny(one, 'auth') || ['private', 'protected'].includes(textAt(one, 'setting') ?? ''),
  );
  return isClosed ? { needs: 'identityPool', path } : undefined;
}

/** GraphQL rules that authorize by IAM: `public` ones are for guests. */
function schemaNeed(files: ProjectFiles, { resourceName }: Resource): Need | undefined {
  const path = `amplify/backend/api/${resourceName}/schema.graphql`;
  const rules =
    (files.get(path) ?? '').replace(/#.*/g, '').match(/\{[^{}]*provider:\s*(iam|identityPool)\b[^{}]*\}/g) ??
    [];
  if (rules.length === 0) return undefined;
  return {
    needs: rules.some((rule) => /allow:\s*public\b/.test(rule)) ? 'guestAccess' : 'identityPool',
    path,
  };
}
