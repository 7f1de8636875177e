import assert from 'node:assert/strict';
import { useVsCode } from './useVsCode';

for (const version of ['newest', 'oldest'] as const) {
  describe(`the packed extension, installed in the ${version} VS Code`, () => {
    const ui = useVsCode({ version });

    it('shows its views', async () => {
      const { workbench } = ui;
      await workbench.focusView('Amplify Auth', 'Cognito');
      await workbench.page.getByRole('button', { name: 'Cognito Section' }).waitFor();
      await workbench.page.getByRole('button', { name: 'Workspace Imports Section' }).waitFor();
    });

    it('offers its commands in the palette', async () => {
      const titles = await ui.workbench.findCommands('Amplify: ');
      assert.ok(titles.includes('Amplify: Show Log'), titles.join('\n'));
    });
  });
}

describe('the packed extension, in Restricted Mode', () => {
  const ui = useVsCode({ trust: false });

  it('is there, with its views and its commands', async () => {
    const { workbench } = ui;
    await workbench.page
      .getByRole('button', { name: /^Restricted Mode/ })
      .first()
      .waitFor();
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.page.getByRole('button', { name: 'Cognito Section' }).waitFor();
    const titles = await workbench.findCommands('Amplify: ');
    assert.ok(titles.includes('Amplify: Show Log'), titles.join('\n'));
  });
});
