import { readFileSync } from 'node:fs';
import Module from 'node:module';

/** Changes how modules are loaded in the process of the Amplify CLI. */

type Load = (request: string, ...rest: unknown[]) => unknown;
type Compile = (module: { _compile(code: string, file: string): void }, file: string) => void;
/** Without types: the part of Node's loader that tools change. */
const loader = Module as unknown as { _load: Load; _extensions: Record<'.js', Compile> };

/** What is left out of the installation can be imported, extended and asked for members, but not used. */
function standIn(name: string): unknown {
  const refuse = function (): never {
    throw new Error(`Left out of this installation: ${name}`);
  };
  return new Proxy(refuse, {
    get(target, key) {
      if (key === '__esModule') return true;
      if (typeof key === 'symbol' || key === 'then') return undefined;
      return key === 'prototype' ? (Reflect.get(target, key) as object) : standIn(`${name}.${key}`);
    },
  });
}

const isLeftOut = (error: unknown, request: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'MODULE_NOT_FOUND' &&
  error.message.includes(`'${request}'`) &&
  !/^[./]/.test(request);

/** Puts something in the place of packages that are not installed, and of those given. */
export function loadStandIns(given: Readonly<Record<string, (real: object) => object>>): void {
  const load = loader._load;
  loader._load = (request, ...rest) => {
    try {
      const real = load(request, ...rest);
      return given[request]?.(real as object) ?? real;
    } catch (error) {
      if (isLeftOut(error, request)) return standIn(request);
      throw error;
    }
  };
}

/** Appends code to files, by how their paths end: the way to what a module keeps to itself. */
export function appendToModules(appended: Readonly<Record<string, string>>): void {
  const compile = loader._extensions['.js'];
  loader._extensions['.js'] = (module, file) => {
    const code = Object.entries(appended).find(([end]) => file.replaceAll('\\', '/').endsWith(end))?.[1];
    if (code === undefined) compile(module, file);
    else module._compile(`${readFileSync(file, 'utf8')}\n${code}`, file);
  };
}
