import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ChangingProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Stands before an emulator and changes the JSON of its answers: an AWS that is newer than the SDK. */
export async function startChangingProxy(
  target: { readonly url: string },
  change: (operation: string, answer: Record<string, unknown>) => void,
): Promise<ChangingProxy> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(
          ([name]) => !['host', 'connection', 'content-length'].includes(name),
        ),
      ) as Record<string, string>;
      const body = Buffer.concat(chunks);
      const answer = await fetch(target.url + (request.url ?? '/'), {
        method: request.method ?? 'POST',
        headers,
        ...(body.length > 0 && { body }),
      });
      let text = await answer.text();
      const named =
        String(request.headers['x-amz-target'] ?? '')
          .split('.')
          .at(-1) ?? '';
      const isJson = (answer.headers.get('content-type') ?? '').includes('json');
      // A REST service names an operation by method and path.
      const operation = named || (isJson ? `${request.method} ${request.url}` : '');
      if (answer.ok && operation !== '') {
        const json = JSON.parse(text) as Record<string, unknown>;
        change(operation, json);
        text = JSON.stringify(json);
      }
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'text/plain',
      });
      response.end(text);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
