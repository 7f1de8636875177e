import path from 'node:path';
import { launchBrowser } from '../host/browser';
import { startSample } from '../host/startSample';
import { projectRoot } from '../support/manifest';
import { readActivationTime } from '../ui/readActivationTime';
import { Workbench } from '../ui/workbench';

/** Milliseconds that VS Code itself counts for loading and activating the packed extension: the least of several windows. */
export async function measureActivation(windows = 3): Promise<number> {
  const vsix = path.join(projectRoot, 'out/amplify-import-auth.vsix');
  const sample = await startSample({ vsix, log: () => {} });
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    for (let window = 0; window < windows; window += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
      const workbench = new Workbench(page, sample.vsCode);
      await workbench.open(sample.folder);
      times.push(await readActivationTime(workbench));
      await page.close();
    }
    return Math.min(...times);
  } finally {
    await browser.close();
    await sample.stop();
  }
}
