import type { SecretSlot } from '../model/importPlan';

const mask = '••••';

/** A member whose value is a secret, in JSON, or in JSON inside a JSON string (`\"client_secret\":\"…\"`). */
const secretMember =
  /((\\?")(?:AppClientSecret|appClientSecret|ClientSecret|clientSecret|client_secret|private_key|appSecret)\2\s*:\s*\2)(?:(?!\2)(?:\\.|[^\\]))*(?=\2)/g;

/** Whether a text holds something that must not be shown. */
export const holdsSecret = (text: string, slots: readonly SecretSlot[]): boolean =>
  maskSecrets(text, slots) !== text;

/** The text as it may be shown: secrets, and the places where one will stand, are dots. */
export function maskSecrets(text: string, slots: readonly SecretSlot[]): string {
  const shown = slots.reduce((masked, { placeholder }) => masked.replaceAll(placeholder, mask), text);
  return shown.replace(secretMember, `$1${mask}`);
}
