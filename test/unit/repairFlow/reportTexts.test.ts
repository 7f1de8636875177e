import assert from 'node:assert/strict';
import type { CloudReport } from '../../../src/model/cloudReport';
import { reportText } from '../../../src/repairFlow/reportTexts';
import { detailOf, explanationOf } from '../../../src/repairFlow/repairTexts';
import { addTo, plan } from '../../support/repairPlanning';

const named = { title: 'Add a sign-out URL', plan: plan(addTo({ LogoutURLs: ['https://a.example/out'] })) };
const nothing: CloudReport = {
  ...{ status: 'applied', slots: {}, changed: [], unmet: [], unverified: [], remains: [] },
};
const resource = { type: 'userPoolClient', id: 'web', name: 'web' } as const;

describe('reportText', () => {
  it('says that the result was verified', () => {
    assert.deepEqual(reportText(named, nothing), {
      tone: 'done',
      text: 'Done in AWS: Add a sign-out URL. Read back and verified.',
    });
  });

  it('says what is not as planned instead', () => {
    const unmet = [{ resource, differences: [{ path: ['LogoutURLs'] }] }];
    const { tone, text } = reportText(named, { ...nothing, unmet });
    assert.equal(tone, 'warning');
    assert.match(text, /App client "web" is not as planned: LogoutURLs\./);
    assert.doesNotMatch(text, /verified/);
  });

  it('says what remains of a plan that stopped, and that nothing does', () => {
    const remains = [{ resource, message: 'App client "web" stays.' }];
    assert.match(
      reportText(named, { ...nothing, status: 'cancelled', remains }).text,
      /Stopped\. App client "web" stays\./,
    );
    assert.equal(
      reportText(named, { ...nothing, status: 'cancelled' }).text,
      'Stopped. Nothing was changed.',
    );
  });

  it('names what somebody else changed', () => {
    const changed = [{ resource, found: {}, differences: [{ path: ['CallbackURLs', '0'] }] }];
    assert.match(
      reportText(named, { ...nothing, status: 'changed', changed }).text,
      /changed meanwhile: App client "web" \(CallbackURLs\)\. Nothing was changed\./,
    );
  });

  it('gives a failure with its way out', () => {
    const error = { kind: 'denied', message: 'Denied.', resolution: 'Allow x.', action: 'x' } as const;
    assert.deepEqual(reportText(named, { ...nothing, status: 'failed', error }), {
      tone: 'error',
      text: 'Denied. Allow x. Nothing was changed.',
    });
  });
});

describe('detailOf', () => {
  it('names account, Region, resource, change, who else may notice, and what it needs', () => {
    const detail = detailOf(named);
    for (const part of [
      'Account: 123456789012',
      'Region: us-east-1',
      'App client "web":\n    LogoutURLs: + https://a.example/out',
      '⚠ Every app that signs in with app client "web" gets the new settings.',
      'Who else may notice:\n    Identity pool',
      'Needs: cognito-idp:DescribeUserPoolClient, cognito-idp:UpdateUserPoolClient',
    ])
      assert.ok(detail.includes(part), `${part}\n---\n${detail}`);
  });
});

describe('explanationOf', () => {
  it('is a page whose names cannot be Markdown', () => {
    const page = explanationOf({ ...named, title: '<b>*bold*</b>' }, 'aws …\n');
    assert.match(page, /^# \\<b\\>\\\*bold\\\*\\<\/b\\>/);
    assert.match(page, /\| cognito-idp:UpdateUserPoolClient \| `arn:aws:cognito-idp:.*` \| to change \|/);
    assert.match(page, /```sh\naws …\n````/);
  });
});
