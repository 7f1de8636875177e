import type { UserPoolClient } from '../model/authSnapshot';
import type { ImportSelection } from '../model/importSelection';

/** The web and the native client, once when one serves both. */
export const chosenClients = ({ webClient, nativeClient }: ImportSelection): UserPoolClient[] =>
  webClient.ClientId === nativeClient.ClientId ? [webClient] : [webClient, nativeClient];
