import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../host/browser';
import { startSample } from '../host/startSample';
import { themes, Workbench, type ThemeName } from './workbench';

/**
 * A developer's eye: `npm run look -- --command "Amplify: Import Auth" --key Enter --out picture.png` opens the
 * sample project, runs commands, types and presses keys in the order given, and saves a picture of the window.
 */
const { values, tokens } = parseArgs({
  tokens: true,
  options: {
    workspace: { type: 'string' },
    aws: { type: 'boolean' },
    untrusted: { type: 'boolean' },
    oldest: { type: 'boolean' },
    theme: { type: 'string', default: 'dark' },
    size: { type: 'string', default: '1280x800' },
    command: { type: 'string', multiple: true },
    text: { type: 'string', multiple: true },
    key: { type: 'string', multiple: true },
    wait: { type: 'string', multiple: true },
    out: { type: 'string', default: 'look.png' },
    aria: { type: 'boolean' },
  },
});

async function look(): Promise<void> {
  const [width = 1280, height = 800] = values.size.split('x').map(Number);
  const sample = await startSample({
    vsix: path.resolve('out/amplify-import-auth.vsix'),
    log: console.log,
    trust: !values.untrusted,
    version: values.oldest ? 'oldest' : 'newest',
    ...(values.workspace !== undefined && { workspace: path.resolve(values.workspace) }),
    ...(values.aws && { aws: true }),
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    const workbench = new Workbench(page, sample.vsCode);
    await workbench.open(sample.folder);
    await workbench.setTheme(Object.keys(themes).find((name) => name === values.theme) as ThemeName);
    for (const token of tokens)
      if (token.kind === 'option') await act(workbench, token.name, token.value ?? '');
    await page.screenshot({ path: values.out, animations: 'disabled' });
    console.log(path.resolve(values.out));
    if (values.aria) console.log(await page.locator('body').ariaSnapshot());
  } finally {
    await browser.close();
    await sample.stop();
  }
}

async function act(workbench: Workbench, name: string, value: string): Promise<void> {
  if (name === 'command') await workbench.runCommand(value);
  if (name === 'text') await workbench.page.keyboard.type(value);
  if (name === 'key') await workbench.page.keyboard.press(value);
  // A number of milliseconds, or a text that must appear.
  if (name !== 'wait') return;
  if (/^\d+$/.test(value)) await workbench.page.waitForTimeout(Number(value));
  else await workbench.page.getByText(value).first().waitFor();
}

look().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
