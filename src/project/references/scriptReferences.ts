import type { FileSection } from '../../model/fileReferences';
import { librarySection, outputsSection } from './libraryReferences';
import { referenceIn, referenceOf } from './referenceIn';
import { scriptSource, type ScriptCall } from './scriptSource';
import { keysIn, memberOf, membersIn, valueIn } from './sourceTree';

type Found = Omit<FileSection, 'path'>;

/** The references of a JavaScript or TypeScript module: exports of the library, outputs, and calls of `referenceAuth`. */
export function scriptReferences(text: string): Found[] {
  const source = scriptSource(text);
  if (!source) return [];
  const calls = source.calls.filter(({ name }) => name === 'referenceAuth').map(referenceAuthSection);
  const library = source.objects.flatMap((object) => {
    const found = librarySection(object);
    if (found) return [found];
    // `backend.addOutput({ auth: … })` has no version.
    const auth = memberOf(object, 'auth');
    return auth?.value.type === 'object' && memberOf(auth.value, 'user_pool_id')
      ? [{ ...outputsSection(auth.value), anchor: auth.keySpan }]
      : [];
  });
  return [...calls, ...library.filter(({ references }) => references.length > 0)];
}

function referenceAuthSection({ nameSpan, argument }: ScriptCall): Found {
  return {
    format: 'referenceAuth',
    anchor: nameSpan,
    keys: keysIn(argument),
    references: [
      ...referenceIn(argument, 'userPoolId', { kind: 'userPoolId' }),
      ...referenceIn(argument, 'userPoolClientId', { kind: 'userPoolClientId', client: 'web' }),
      ...referenceIn(argument, 'identityPoolId', { kind: 'identityPoolId' }),
      ...referenceIn(argument, 'authRoleArn', { kind: 'roleArn', role: 'authenticated' }),
      ...referenceIn(argument, 'unauthRoleArn', { kind: 'roleArn', role: 'unauthenticated' }),
      ...membersIn(valueIn(argument, 'groups')).flatMap((member) =>
        referenceOf(member, { kind: 'roleArn', role: 'group' }),
      ),
    ],
  };
}
