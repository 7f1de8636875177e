import type { Gen1Project } from '../../model/amplifyProject';
import type { SecretSlot } from '../../model/importPlan';
import type { ImportSelection } from '../../model/importSelection';
import { textAt } from '../jsonValue';

/**
 * What stands for the secret in the plan: nothing without one, the file's own text where the same client's secret is
 * there already (Cognito never changes it), else a placeholder that occurs in no file.
 */
export function nativeClientSecret(
  { userPool, nativeClient }: ImportSelection,
  meta: unknown,
  { auth, files }: Pick<Gen1Project, 'auth' | 'files'>,
): { text: string; slot?: SecretSlot } | undefined {
  if (!nativeClient.hasSecret) return undefined;
  for (const { resourceName } of auth) {
    const known = textAt(meta, 'auth', resourceName, 'output', 'AppClientSecret');
    const owner = textAt(meta, 'auth', resourceName, 'output', 'AppClientID');
    if (known !== undefined && owner === nativeClient.ClientId) return { text: known };
  }
  let placeholder = '<native-client-secret>';
  const taken = (text: string) => [...files.values()].some((file) => file.includes(text));
  for (let count = 2; taken(placeholder); count++) placeholder = `<native-client-secret-${count}>`;
  return {
    text: placeholder,
    slot: { placeholder, userPoolId: userPool.Id, userPoolClientId: nativeClient.ClientId },
  };
}
