import { build, context } from 'esbuild';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';

const watch = process.argv.includes('--watch');

/** `mainFields` picks the ES module builds: without it jsonc-parser fails when loaded and the AWS SDK doubles. */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: !watch,
  sourcemap: watch,
  metafile: true,
  logLevel: 'info',
};

const bundles = [
  {
    ...shared,
    entryPoints: { extension: 'src/extension.ts' },
    external: ['vscode'],
    outdir: 'dist',
  },
  {
    ...shared,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...shared,
    entryPoints: { importWizard: 'media/importWizard/main.tsx' },
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.ttf': 'file' },
    assetNames: '[name]',
    outdir: 'dist/webview',
  },
];

await rm('dist', { recursive: true, force: true });
if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const built = await Promise.all(bundles.map((bundle) => build(bundle)));
  await chmod('dist/cli.js', 0o755);
  // What each bundle is made of, for the tests of the size budgets.
  await mkdir('out', { recursive: true });
  const outputs = Object.assign({}, ...built.map(({ metafile }) => metafile.outputs));
  const inputs = Object.assign({}, ...built.map(({ metafile }) => metafile.inputs));
  await writeFile('out/bundles.json', JSON.stringify({ outputs, inputs }));
}
