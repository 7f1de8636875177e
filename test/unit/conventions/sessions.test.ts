import assert from 'node:assert/strict';
import { sourceFiles } from '../../support/importGraph';

/** What gives a session that is held to no environment. */
const plain =
  /\bsession\.open\(\)|\b[rR]egions\.(in|quietIn)\(|\bopenSession\(\{|\bopenOther\(|\{ quiet \}|\.quiet\b/;

/** Who may use one, and what for. Whoever works for an environment takes a `HeldSession`. */
const mayUse: Readonly<Record<string, string>> = {
  'src/session/currentSession.ts': 'makes it, and holds it to the environment that is chosen',
  'src/session/regionSessions.ts': 'is the same for another Region',
  'src/session/environmentSessions.ts': 'holds it',
  'src/aws/keysOfProfile.ts': 'holds it',
  'src/cli/cliSession.ts': 'holds it',
  'src/resourceTree/cognitoTree.ts': 'looks around: the view "Cognito"',
  'src/commands/findById.ts': 'looks around: a person has typed the id',
  'src/commands/openSettings.ts': 'looks around: a row of the view "Cognito"',
  'src/diagnostics/settingsStore.ts': 'looks around: documents, which name their account',
  'src/diagnostics/completion/idCompletions.ts': 'asks first whose the file is',
  'src/diagnostics/files/fileChecks.ts': 'looks up only what is of its account',
  'src/extension.ts': 'looks around: documents, and the policies of the account in use',
};

describe('a session that is held to no environment', () => {
  const using = sourceFiles('src')
    .filter(({ text }) => plain.test(text))
    .map(({ path }) => path);

  it('is used by these files alone', () => {
    assert.deepEqual(
      using.filter((path) => !(path in mayUse)),
      [],
    );
  });

  it('is used by each of them', () => {
    assert.deepEqual(
      Object.keys(mayUse).filter((path) => !using.includes(path)),
      [],
    );
  });
});
