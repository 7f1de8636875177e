import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Keys as IAM Identity Center and the sign-in service hand them out. */
interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export interface LoginPortal {
  readonly url: string;
  /** `GET /federation/credentials` and so on, oldest first. */
  readonly requests: string[];
  close(): Promise<void>;
}

const inAnHour = 3600;

/**
 * What renews a login: the portal of IAM Identity Center (role credentials for a token), its token service, and the
 * sign-in service behind `aws login`, as far as the SDK's credential providers ask them. No emulator has them.
 */
export async function startLoginPortal(keys: Keys, validToken: string): Promise<LoginPortal> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${pathname}`);
    const answer = (status: number, body: object, error?: string) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(error && { 'x-amzn-errortype': error }),
      });
      response.end(JSON.stringify(body));
    };
    request.resume().on('end', () => {
      switch (pathname) {
        case '/federation/credentials':
          if (request.headers['x-amz-sso_bearer_token'] !== validToken) {
            return answer(401, { message: 'Session token not found or invalid' }, 'UnauthorizedException');
          }
          return answer(200, { roleCredentials: { ...keys, expiration: Date.now() + inAnHour * 1000 } });
        case '/token':
          return answer(200, {
            accessToken: validToken,
            expiresIn: inAnHour,
            tokenType: 'Bearer',
            refreshToken: 'next-refresh-token',
          });
        case '/v1/token':
          return answer(200, {
            accessToken: keys,
            tokenType: 'urn:aws:params:oauth:token-type:access_token_sigv4',
            expiresIn: inAnHour,
            refreshToken: 'next-refresh-token',
          });
        default:
          return answer(404, {});
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
