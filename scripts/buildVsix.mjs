/** Bundles the extension and packs it: `node scripts/buildVsix.mjs [FILE]`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTool } from './runTool.mjs';

const root = path.resolve(import.meta.dirname, '..');
const vsce = 'node_modules/@vscode/vsce/vsce';

/** The VSIX that `npm start` and the tests install. */
export const testVsix = path.join(root, 'out', 'amplify-import-auth.vsix');

export async function buildVsix(file) {
  await mkdir(path.dirname(file), { recursive: true });
  await runTool('esbuild.mjs');
  // Images stay relative links until the project has a public address.
  const links = ['--allow-missing-repository', '--no-rewrite-relative-links'];
  await runTool(vsce, 'package', '--no-dependencies', ...links, '--out', file);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  const file = path.resolve(process.argv[2] ?? `${manifest.name}-${manifest.version}.vsix`);
  await buildVsix(file);
  console.log(file);
}
