import { build } from 'esbuild';
import path from 'node:path';

/**
 * Bundles an extension as two files, because VS Code counts the reading of its main file as activation: `extension.js`
 * has what `entryPoint` imports, `later.js` what only `await import(…)` reaches. A module is in one of them only, so
 * that what it remembers is the same for both. Resolves to the results of esbuild.
 */
export async function buildInTwo({ entryPoint, outdir, plugins, ...options }) {
  const found = new Set();
  const first = await build({
    ...options,
    entryPoints: [entryPoint],
    outdir,
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [...plugins, redirect((id, { kind }) => kind === 'dynamic-import' && { id, to: found })],
  });
  const eager = new Set(Object.keys(first.metafile.inputs));
  const later = [...found].filter((id) => !eager.has(id)).sort();
  const loaders = later.map((id) => `${JSON.stringify(id)}: () => require(${JSON.stringify(`./${id}`)})`);

  const needed = new Set();
  const second = await build({
    ...options,
    stdin: entry('later-entry.js', `export const later = { ${loaders.join(', ')} };`),
    outfile: path.join(outdir, 'later.js'),
    plugins: [
      ...plugins,
      redirect(
        (id) => eager.has(id) && { id, to: needed, as: (name) => `require('./extension.js').eager[${name}]` },
      ),
    ],
  });

  const names = [...needed].sort();
  const imports = names.map((id, index) => `import * as e${index} from ${JSON.stringify(`./${id}`)};`);
  const members = names.map((id, index) => `${JSON.stringify(id)}: e${index}`);
  const main = `export * from './${entryPoint}';\n${imports.join('\n')}\nexport const eager = { ${members.join(', ')} };`;
  const third = await build({
    ...options,
    stdin: entry('extension-entry.js', main),
    outfile: path.join(outdir, 'extension.js'),
    plugins: [
      ...plugins,
      redirect(
        (id, { kind }) =>
          kind === 'dynamic-import' &&
          !eager.has(id) && { id, as: (name) => `require('./later.js').later[${name}]()` },
      ),
    ],
  });
  return [third, second];
}

const entry = (sourcefile, contents) => ({ contents, sourcefile, resolveDir: '.', loader: 'js' });

/** Has `decide` say of each file, by its path from the project's root, whether something else stands for it. */
function redirect(decide) {
  const expressions = new Map();
  return {
    name: 'redirect',
    setup(bundle) {
      bundle.onResolve({ filter: /.*/ }, async (args) => {
        const { kind, importer, resolveDir, namespace, pluginData } = args;
        if (namespace === 'elsewhere') return { path: args.path, external: true };
        if (pluginData === 'asked' || kind === 'entry-point') return undefined;
        const asked = { kind, importer, resolveDir, namespace, pluginData: 'asked' };
        const { path: file, external, namespace: found } = await bundle.resolve(args.path, asked);
        if (external || found !== 'file') return undefined;
        const id = path.relative('.', file).split(path.sep).join('/');
        const decision = decide(id, args);
        if (!decision) return undefined;
        decision.to?.add(id);
        if (!decision.as) return { path: file, external: true };
        expressions.set(id, decision.as(JSON.stringify(id)));
        return { path: id, namespace: 'elsewhere' };
      });
      bundle.onLoad({ filter: /.*/, namespace: 'elsewhere' }, (args) => ({
        contents: `module.exports = ${expressions.get(args.path)};`,
      }));
    },
  };
}
