import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/callback-urls-include-app';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const served = (...CallbackURLs: string[]): CheckInput => {
  const input = importing(aClient({ CallbackURLs }));
  const origins = [{ origin: 'http://localhost:5173', from: 'vite.config.ts' }];
  return { ...input, app: { selection: input.selection!.selection, origins } };
};
const message =
  'Sign-in from http://localhost:5173 (vite.config.ts) ends with redirect_mismatch: app client "web" does not list it.';

testRule(rule, {
  accept: {
    'a client without hosted UI': served(),
    'the origin itself': served('http://localhost:5173'),
    'a page of it': served('https://www.example.com/', 'http://localhost:5173/callback'),
  },
  reject: {
    'another port': { input: served('http://localhost:3000/'), message },
    'a port that only begins alike': { input: served('http://localhost:51730/'), message },
  },
});
