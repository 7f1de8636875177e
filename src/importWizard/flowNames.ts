import * as l10n from '@vscode/l10n';

/** What Cognito allows an app client that names no flows. */
const withoutAny = ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];

/** `ExplicitAuthFlows` as people say them: `SRP`, `refresh`. Of an app client without any, those that Cognito allows then. */
export function flowNames(flows: readonly string[] | undefined): string[] {
  const named = flows?.length ? flows : withoutAny;
  const last = (flow: string) => Number(flow.includes('REFRESH'));
  return [...named].sort((a, b) => last(a) - last(b)).map(flowName);
}

function flowName(flow: string): string {
  switch (flow) {
    case 'ALLOW_USER_SRP_AUTH':
      return 'SRP';
    case 'ALLOW_REFRESH_TOKEN_AUTH':
      return l10n.t('refresh');
    case 'ALLOW_USER_PASSWORD_AUTH':
    case 'USER_PASSWORD_AUTH':
      return l10n.t('password');
    case 'ALLOW_ADMIN_USER_PASSWORD_AUTH':
    case 'ADMIN_NO_SRP_AUTH':
      return l10n.t('password by a server');
    case 'ALLOW_CUSTOM_AUTH':
      return l10n.t('custom');
    case 'CUSTOM_AUTH_FLOW_ONLY':
      return l10n.t('custom only');
    case 'ALLOW_USER_AUTH':
      return l10n.t('choice of factor');
    default:
      return flow;
  }
}
