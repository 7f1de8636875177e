import { build, context } from 'esbuild';
import { buildInTwo } from './scripts/buildInTwo.mjs';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';

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

/**
 * `src/aws` and the AWS SDK are a file of their own, loaded when AWS is first asked for: every `import(…)` that leads
 * there from outside becomes a `require` of that file.
 */
const awsApart = {
  name: 'aws-apart',
  setup(build) {
    build.onResolve({ filter: /(^|\/)aws\/[^/]+\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './aws.js', external: true } : undefined,
    );
  },
};

/** What there may be only one of in the extension: the chosen language, and the class that errors are instances of. */
const sharedOnce = {
  name: 'shared-once',
  setup(build) {
    build.onResolve({ filter: /^@vscode\/l10n$|\/errors$/ }, ({ importer }) =>
      importer.includes('node_modules') ? undefined : { path: './shared.js', external: true },
    );
  },
};

/**
 * Of what is external, each file that imports it gets a copy of its own, property by property. Of VS Code's API, which
 * has hundreds and which every file imports, one copy is enough: the others would be a third of the activation.
 */
const vsCodeOnce = {
  name: 'vscode-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode-once'
        ? { path: 'vscode', external: true }
        : { path: 'vscode', namespace: 'vscode-once' },
    );
    build.onLoad({ filter: /.*/, namespace: 'vscode-once' }, () => ({ contents: `export * from 'vscode';` }));
  },
};

const sharedEntry = {
  contents: `export * from '@vscode/l10n'; export * from './src/errors.ts';`,
  resolveDir: '.',
  loader: 'ts',
};

/** Everything `src/aws` exports, under the names it has there. */
const awsEntry = {
  contents: (await readdir('src/aws'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `export * from './src/aws/${name}';`)
    .join('\n'),
  resolveDir: '.',
  loader: 'ts',
};

const extension = {
  ...shared,
  plugins: [awsApart, sharedOnce, vsCodeOnce],
  supported: { 'dynamic-import': false },
  outdir: 'dist',
};

const bundles = [
  { ...shared, stdin: awsEntry, plugins: [sharedOnce], outfile: 'dist/aws.js' },
  { ...shared, stdin: sharedEntry, outfile: 'dist/shared.js' },
  {
    ...shared,
    entryPoints: { amplifyTask: 'src/amplifyTask/main.ts' },
    plugins: [awsApart, sharedOnce],
    supported: { 'dynamic-import': false },
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
    entryPoints: { importWizard: 'media/importWizard/main.tsx', environments: 'media/environments/main.tsx' },
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
  const whole = { ...extension, entryPoints: { extension: 'src/extension.ts' } };
  for (const bundle of [whole, ...bundles]) await (await context(bundle)).watch();
} else {
  const inTwo = buildInTwo({ ...extension, entryPoint: 'src/extension.ts' });
  const built = [...(await inTwo), ...(await Promise.all(bundles.map((bundle) => build(bundle))))];
  await chmod('dist/cli.js', 0o755);
  // What each bundle is made of, for the tests of the size budgets.
  await mkdir('out', { recursive: true });
  const outputs = Object.assign({}, ...built.map(({ metafile }) => metafile.outputs));
  const inputs = Object.assign({}, ...built.map(({ metafile }) => metafile.inputs));
  await writeFile('out/bundles.json', JSON.stringify({ outputs, inputs }));
}
