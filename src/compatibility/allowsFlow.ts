import type { UserPoolClient } from '../model/authSnapshot';

export type AuthFlow = 'USER_SRP_AUTH' | 'REFRESH_TOKEN_AUTH' | 'CUSTOM_AUTH' | 'USER_AUTH';

/**
 * Whether the app client allows this flow. A client without a list, and one with the legacy names (which know
 * no `ALLOW_`), allows SRP and refresh; custom challenges have a legacy name of their own.
 */
export function allowsFlow({ ExplicitAuthFlows = [] }: UserPoolClient, flow: AuthFlow): boolean {
  const flows: readonly string[] = ExplicitAuthFlows;
  if (flows.some((name) => name.startsWith('ALLOW_'))) return flows.includes(`ALLOW_${flow}`);
  if (flow === 'CUSTOM_AUTH') return flows.length === 0 || flows.includes('CUSTOM_AUTH_FLOW_ONLY');
  return flow === 'USER_SRP_AUTH' || flow === 'REFRESH_TOKEN_AUTH';
}
