import assert from 'node:assert/strict';
import { Socket } from 'node:net';

const strangers: string[] = [];
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with the socket again, below
const connect = Socket.prototype.connect;

/**
 * Hooks for a whole run, with a test of them: no test may talk to another machine, whatever endpoint or credentials it
 * got wrong. A connection elsewhere is refused, and the run is red at its end even if the test did not notice.
 */
export function allowOnlyLoopback(): void {
  before(() => {
    Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
      const [first] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
      const { host, path } = (typeof first === 'object' && first ? first : {}) as {
        host?: string;
        path?: string | null;
      };
      if (!path && host !== undefined && !loopback.test(host)) {
        strangers.push(host);
        const refused = Object.assign(new Error(`The test connects to ${host}`), { code: 'ECONNREFUSED' });
        process.nextTick(() => this.destroy(refused));
        return this;
      }
      return (connect as (...args: unknown[]) => Socket).apply(this, args);
    };
  });

  after(() => {
    Socket.prototype.connect = connect;
    assert.deepEqual(strangers, []);
  });

  describe('the guard of this suite', () => {
    it('refuses connections to other machines', async () => {
      const socket = new Socket();
      const error = new Promise<Error>((resolve) => socket.once('error', resolve));
      socket.connect({ host: 'cognito-idp.us-east-1.amazonaws.com', port: 443 });
      assert.match((await error).message, /connects to cognito-idp/);
      assert.deepEqual(strangers.splice(0), ['cognito-idp.us-east-1.amazonaws.com']);
    });
  });
}
