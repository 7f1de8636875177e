/**
 * Calls between the extension and its page. Pure: it is handed a function to post with, so two ends can be wired in
 * memory. A handler that throws answers with an error, and only a handler's own names can be called.
 */

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly params: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

type Handler = (params: never) => unknown;
export type Handlers<Api> = { readonly [K in keyof Api]: Api[K] & Handler };
type Params<F> = F extends (params: infer P) => unknown ? P : never;
type Result<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Says what a refused message was; thrown by `validate`, answered to the caller. */
export type Validate = (method: string, params: unknown) => unknown;

/** One end: `Mine` is what the other side may call here, `Theirs` what can be called over there. */
export class RpcEnd<Mine extends object, Theirs extends object> {
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;

  constructor(
    private readonly post: (message: unknown) => void,
    private readonly handlers: Handlers<Mine>,
    private readonly validate: Validate = (_method, params) => params,
  ) {}

  /** Calls the other side and resolves with its answer; rejects with its error's message. */
  call<K extends keyof Theirs & string>(method: K, params: Params<Theirs[K]>): Promise<Result<Theirs[K]>> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.post({ kind: 'call', id, method, params });
    });
  }

  /** To be given every message that arrives. What is not one of ours is left alone. */
  async receive(message: unknown): Promise<void> {
    if (!isMessage(message)) return;
    if (message.kind === 'call') return this.#run(message.id, message.method, message.params);
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'result') waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.message));
  }

  /** Rejects what is still unanswered: the other side is gone. */
  dispose(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('The page was closed.'));
    this.#waiting.clear();
  }

  async #run(id: number, method: string, params: unknown): Promise<void> {
    try {
      if (!Object.hasOwn(this.handlers, method)) throw new Error(`Unknown call "${method}"`);
      const handler = this.handlers[method as keyof Mine] as (params: unknown) => unknown;
      this.post({ kind: 'result', id, value: await handler(this.validate(method, params)) });
    } catch (error) {
      this.post({ kind: 'error', id, message: error instanceof Error ? error.message : String(error) });
    }
  }
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id } = value as Partial<Message>;
  return typeof id === 'number' && (kind === 'call' || kind === 'result' || kind === 'error');
}
