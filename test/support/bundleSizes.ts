import { readJson } from './manifest';

interface Bundles {
  readonly outputs: Readonly<
    Record<string, { bytes: number; entryPoint?: string; inputs: Record<string, { bytesInOutput: number }> }>
  >;
  readonly inputs: Readonly<Record<string, { imports: readonly { path: string; kind: string }[] }>>;
}

export interface BundleSize {
  readonly bytes: number;
  /** Without what only `await import(…)` reaches: the part that is evaluated when the bundle is loaded. */
  readonly eagerBytes: number;
}

/** Sizes of the bundles of the last build by the name of the file in `dist`. */
export function bundleSizes(): ReadonlyMap<string, BundleSize> {
  const { outputs, inputs } = readJson<Bundles>('out/bundles.json');
  return new Map(
    Object.entries(outputs).map(([file, output]) => {
      const eager = reachable(output.entryPoint, inputs);
      const lazyBytes = Object.entries(output.inputs)
        .filter(([input]) => !eager.has(input))
        .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
      return [file.replace('dist/', ''), { bytes: output.bytes, eagerBytes: output.bytes - lazyBytes }];
    }),
  );
}

/** What a file in `dist` is made of. */
export const inputsOf = (file: string): readonly string[] =>
  Object.keys(readJson<Bundles>('out/bundles.json').outputs[`dist/${file}`]?.inputs ?? {});

/** The files that are evaluated when the extension is activated. */
export function activationInputs(): readonly string[] {
  const { outputs, inputs } = readJson<Bundles>('out/bundles.json');
  return [...reachable(outputs['dist/extension.js']?.entryPoint, inputs)];
}

function reachable(entryPoint: string | undefined, inputs: Bundles['inputs']): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = entryPoint === undefined ? [] : [entryPoint];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const { path, kind } of inputs[next]?.imports ?? [])
      if (kind !== 'dynamic-import') waiting.push(path);
  }
  return found;
}
