import type { Gen1Project } from '../../model/amplifyProject';
import { readJsonFile } from '../jsonFile';
import { textAt } from '../jsonValue';
import { authNeeds } from './authNeeds';
import { amplifyMetaPath } from './gen1Paths';

/** Policies that a push attaches, by name, to the roles of the imported identity pool. */
export interface PushedPolicies {
  readonly category: string;
  readonly resourceName: string;
  /** What they are called in the resource's stack. */
  readonly authenticated: readonly string[];
  readonly unauthenticated: readonly string[];
}

/**
 * What the project's resources will put on the roles of an imported identity pool when it is pushed. REST APIs and
 * notifications are not among them: theirs go to the roles that Amplify made.
 */
export function pushedPolicies(project: Gen1Project): PushedPolicies[] {
  const text = project.files.get(amplifyMetaPath);
  const meta = text === undefined ? undefined : readJsonFile(amplifyMetaPath, text);
  return authNeeds(project).flatMap(({ category, resourceName, needs }) => {
    const names = namesOf(category, textAt(meta, category, resourceName, 'service'));
    if (!names) return [];
    const unauthenticated = needs === 'guestAccess' ? names.unauthenticated : [];
    return [{ category, resourceName, authenticated: names.authenticated, unauthenticated }];
  });
}

type Names = Pick<PushedPolicies, 'authenticated' | 'unauthenticated'>;

function namesOf(category: string, service: string | undefined): Names | undefined {
  switch (category) {
    case 'storage':
      return {
        authenticated: ['Public', 'Protected', 'Private', 'Upload', 'Read'].map(
          (name) => `S3Auth${name}Policy`,
        ),
        unauthenticated: ['Public', 'Upload', 'Read'].map((name) => `S3Guest${name}Policy`),
      };
    case 'api':
      return service === 'API Gateway' || service === 'ElasticContainer'
        ? undefined
        : { authenticated: ['AuthRolePolicy01'], unauthenticated: ['UnauthRolePolicy01'] };
    case 'analytics':
    case 'interactions':
    case 'geo':
    case 'predictions':
      return { authenticated: [`${category}Policy`], unauthenticated: [`${category}Policy`] };
    default:
      return undefined;
  }
}
