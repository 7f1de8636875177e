import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/library-supports-token-rotation';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const rotating = importing(aClient({ RefreshTokenRotation: { Feature: 'ENABLED' } }));
const withLibrary = (version: string): CheckInput => ({
  ...rotating,
  selection: { selection: rotating.selection!.selection, libraries: { 'aws-amplify': version } },
});

testRule(rule, {
  accept: {
    'a client without rotation': importing(aClient()),
    'rotation switched off': importing(aClient({ RefreshTokenRotation: { Feature: 'DISABLED' } })),
    'a library that can': withLibrary('^6.15.4'),
    'a newer one': withLibrary('7.0.0'),
  },
  reject: {
    'a library that cannot': {
      input: withLibrary('~6.15.3'),
      message:
        'App client "web" rotates refresh tokens: that needs aws-amplify 6.15.4 or newer, the app has ~6.15.3.',
    },
    'an app we know nothing of': {
      input: rotating,
      message:
        'App client "web" rotates refresh tokens: that needs aws-amplify 6.15.4 or newer, and not every native library can do it.',
    },
  },
});
