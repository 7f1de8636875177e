import type { STSClient } from '@aws-sdk/client-sts';
import type { EndpointOf } from './transport';

type RequestHandler = STSClient['config']['requestHandler'];
/** The SDK's type of it is `any`. */
interface HttpRequest {
  readonly hostname: string;
  readonly headers: Record<string, string>;
}

/**
 * Settings for the clients that renew a login inside the SDK's credential providers. They are three services with one
 * configuration, so that an endpoint can only be given to each where its requests go out.
 */
export function loginClientConfig(endpointOf: EndpointOf) {
  const configured = ['SSO', 'SSO OIDC', 'Signin'].some((serviceId) => endpointOf(serviceId));
  return {
    ignoreConfiguredEndpointUrls: true,
    ...(configured && { requestHandler: steeringHandler(endpointOf) }),
  };
}

function steeringHandler(endpointOf: EndpointOf): RequestHandler {
  let inner: Promise<RequestHandler> | undefined;
  const open = async () => {
    const { createClient } = await import('./sts.js');
    return createClient({ region: 'us-east-1' }).config.requestHandler;
  };
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (request: HttpRequest, options) => {
      const endpoint = endpointOf(serviceIdOf(request.hostname));
      if (endpoint) {
        const { protocol, hostname, port, host } = new URL(endpoint);
        Object.assign(request, { protocol, hostname, port: port ? Number(port) : undefined });
        request.headers.host = host;
      }
      return (await (inner ??= open())).handle(request, options);
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
}

function serviceIdOf(hostname: string): string {
  if (hostname.startsWith('portal.sso')) return 'SSO';
  return hostname.startsWith('oidc.') ? 'SSO OIDC' : 'Signin';
}
