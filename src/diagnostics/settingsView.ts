import type { Finding } from '../compatibility/rule';
import { placesInSettings } from '../compatibility/settings/placeInSettings';
import { identityPoolText, userPoolText } from '../compatibility/settings/settingsText';
import type { TextSpan } from '../model/fileReferences';
import type { ImportChoice } from '../model/importSelection';
import { judgeIdentityPool, judgeUserPool } from './judgeSettings';
import type { Settings } from './readSettings';
import type { SettingsOf } from './settingsUri';

export interface SpannedFinding {
  readonly finding: Finding;
  readonly span: TextSpan;
}

/** What there is to show of a pool that was read. */
export interface SettingsView {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly SpannedFinding[];
}

/** `imported` is how the workspace imports the user pool, if it does. */
export function viewOf(of: SettingsOf, settings: Settings, imported?: ImportChoice): SettingsView {
  const { identityPool, snapshots, takenAt } = settings;
  const about = { region: of.region, accountId: of.accountId, takenAt };
  const [snapshot] = snapshots;
  if (identityPool) {
    const text = identityPoolText(identityPool, about, snapshots);
    return placed(identityPool.IdentityPoolName, text, judgeIdentityPool(of.id, snapshots));
  }
  if (!snapshot) return { name: of.id, text: '', findings: [] };
  const { userPool } = snapshot.parts;
  const name = userPool.status === 'read' ? userPool.value.Name : of.id;
  return placed(name, userPoolText(snapshot), judgeUserPool(snapshot, imported));
}

function placed(name: string, text: string, findings: readonly Finding[]): SettingsView {
  const place = placesInSettings(text);
  return { name, text, findings: findings.map((finding) => ({ finding, span: place(finding) })) };
}
