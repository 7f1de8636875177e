import { useVsCode } from './useVsCode';

describe('a person who opens the settings of a user pool', () => {
  const ui = useVsCode();

  it('sees the findings in tree, editor and Problems, mends from there, and cannot save what was typed', async () => {
    const { workbench } = ui;
    const { page } = workbench;
    await workbench.focusView('Amplify Auth', 'Cognito');
    const row = await workbench.selectRow(/^User pool no-sign-out-url,/);
    await row.getByRole('button', { name: 'Open Settings' }).click();
    await page.getByRole('tab', { name: /us-east-1_NoSignOut\.userpool\.json/ }).waitFor();
    await page.getByText(/Warnings: 1/).waitFor();

    // VS Code draws the number and the colour beside the label, as for a file with problems.
    await row.locator('[class*="monaco-decoration-itemBadge"]').waitFor();
    await row.locator('[class*="monaco-decoration-itemColor"]').first().waitFor();

    const problems = await workbench.problems();
    await problems.filter({ hasText: 'has no sign-out URL' }).click();
    await page.keyboard.press('Control+.');
    await page.getByText('Explain "oauth-has-sign-out-url"').first().waitFor();
    await page.getByText('Choose anew in Import Auth…').first().waitFor();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(' ');
    await page.keyboard.press('Control+s');
    await page
      .getByText(/what is typed here is not sent to AWS/)
      .first()
      .waitFor();
  });
});
