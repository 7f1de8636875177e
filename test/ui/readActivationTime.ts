import type { Workbench } from './workbench';

/** Milliseconds, by VS Code's own list of running extensions. Needs a tall window: the list is drawn as far as it is seen. */
export async function readActivationTime(workbench: Workbench): Promise<number> {
  await workbench.runCommand('Developer: Show Running Extensions');
  const row = workbench.page.locator('.extension').filter({ hasText: 'Import Auth for Amplify' });
  const text = await row.getByText(/Activation: \d+ms/).innerText();
  return Number(/(\d+)ms/.exec(text)?.[1]);
}
