import type { WireRequest } from './protocols';
import type { Service } from './service';

/** What an `Authorization` header of Signature Version 4 says. */
export interface CredentialScope {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
}

/** `undefined` for an unsigned request. The signature itself is not verified. */
export function credentialScopeOf(request: WireRequest): CredentialScope | undefined {
  const header = request.headers.authorization ?? '';
  const credential = /Credential=([^,\s]+)/.exec(header)?.[1] ?? request.search.get('X-Amz-Credential') ?? '';
  const [accessKeyId, , region, service] = credential.split('/');
  return accessKeyId && region && service ? { accessKeyId, region, service } : undefined;
}

/**
 * The service's name as the request tells it: by its signature, else by `x-amz-target`, else by the
 * `Action` of a form, else by the host.
 */
export function serviceNameOf(request: WireRequest, services: readonly Service[]): string {
  const scope = credentialScopeOf(request);
  if (scope) return scope.service;
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    const prefix = target.split('.')[0] ?? '';
    return services.find((service) => service.targetPrefix === prefix)?.name ?? prefix;
  }
  const action = new URLSearchParams(request.body.toString()).get('Action');
  const byForm = services.find(
    ({ protocol, operations }) => protocol === 'query' && action !== null && action in operations,
  );
  return byForm?.name ?? request.headers.host?.split(/[.:]/)[0] ?? '';
}
