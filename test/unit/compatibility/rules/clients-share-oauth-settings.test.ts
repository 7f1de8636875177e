import { rule } from '../../../../src/compatibility/rules/clients-share-oauth-settings';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const oauth = {
  SupportedIdentityProviders: ['COGNITO', 'Google'],
  CallbackURLs: ['https://www.example.com/', 'http://localhost:3000/'],
  LogoutURLs: ['https://www.example.com/'],
  AllowedOAuthFlows: ['code' as const],
  AllowedOAuthScopes: ['openid', 'email'],
  AllowedOAuthFlowsUserPoolClient: true,
};
const web = aClient(oauth);
const native = aClient({ ...oauth, ClientName: 'native' });
const both = [
  'Use app client "web" for both',
  'Give both app clients the OAuth settings of the other one, too',
];

testRule(rule, {
  accept: {
    'one client for both': importing(web),
    'two clients without OAuth': importing(aClient(), aClient({ ClientName: 'native' })),
    'the same settings in another order': importing(
      web,
      aClient({ ...native, CallbackURLs: ['http://localhost:3000/', 'https://www.example.com/'] }),
    ),
    'an empty list against an absent one': importing(
      aClient({ LogoutURLs: [] }),
      aClient({ ClientName: 'native' }),
    ),
  },
  reject: {
    'other callback URLs': {
      input: importing(web, { ...native, CallbackURLs: ['https://www.example.com/', 'myapp://'] }),
      message:
        'CallbackURLs differ between the app clients: "web" alone has http://localhost:3000/, "native" alone has myapp://.',
      fixes: both,
    },
    'a client that is not enabled for OAuth': {
      input: importing(web, { ...native, AllowedOAuthFlowsUserPoolClient: false }),
      message:
        'AllowedOAuthFlowsUserPoolClient differ between the app clients: "web" alone has true, "native" alone has false.',
    },
    'an absent switch against one that is off, as the CLI does': {
      input: importing(
        aClient({ AllowedOAuthFlowsUserPoolClient: false }),
        aClient({ ClientName: 'native' }),
      ),
      message:
        'AllowedOAuthFlowsUserPoolClient differ between the app clients: "web" alone has false, "native" alone has undefined.',
    },
    'two clients without identity providers whose scopes differ': {
      input: importing(aClient({ AllowedOAuthScopes: ['openid'] }), aClient({ ClientName: 'native' })),
      message:
        'AllowedOAuthScopes differ between the app clients: "web" alone has openid, "native" alone has nothing.',
    },
    'each setting on its own': {
      input: importing(web, { ...native, SupportedIdentityProviders: ['COGNITO'], LogoutURLs: [] }),
      message: [
        'SupportedIdentityProviders differ between the app clients: "web" alone has Google, "native" alone has nothing.',
        'LogoutURLs differ between the app clients: "web" alone has https://www.example.com/, "native" alone has nothing.',
      ],
      fixes: [...both, ...both],
    },
  },
});
