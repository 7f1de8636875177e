import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../support/manifest';

describe('THIRD_PARTY_NOTICES', () => {
  it('names the packages that are bundled ("npm run notices" writes it)', () => {
    const script = path.join(projectRoot, 'scripts/thirdPartyNotices.mjs');
    execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
  });
});
