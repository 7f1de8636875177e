import assert from 'node:assert/strict';
import type { RepairQuestion } from '../../../src/model/repairQuestion';
import { problemWithAnswer, questionTexts } from '../../../src/repairFlow/answerTexts';

const answers: Record<RepairQuestion['asks'], { good: readonly string[]; bad: readonly string[] }> = {
  callbackUrl: {
    good: [
      'https://app.example.com/',
      'http://localhost:3000/',
      'myapp://signin/',
      'com.example.app://callback',
    ],
    bad: [
      '',
      'app.example.com',
      'http://app.example.com/',
      'https://app.example.com/#top',
      'https://a b/',
      '{{url}}',
    ],
  },
  signOutUrl: { good: ['https://app.example.com/out?x=1'], bad: [`https://a.example/${'x'.repeat(1024)}`] },
  clientName: {
    good: ['web', 'My app (web)'.replaceAll(/[()]/g, '')],
    bad: ['', ' ', 'a/b', 'x'.repeat(129)],
  },
  identityPoolName: { good: ['my_app dev'], bad: ['', 'a:b'] },
  roleName: { good: ['amplify-app-dev-unauthRole'], bad: ['', 'a b', 'x'.repeat(65)] },
  roleArn: {
    good: ['arn:aws:iam::123456789012:role/my-role', 'arn:aws-cn:iam::123456789012:role/path/my-role'],
    bad: ['', 'my-role', 'arn:aws:iam::123:role/x', 'arn:aws:iam::123456789012:user/x'],
  },
  domainPrefix: { good: ['my-app', 'a'], bad: ['', 'My-app', '-a', 'a-', 'my-cognito-app', 'x'.repeat(64)] },
};

describe('problemWithAnswer', () => {
  for (const [asks, { good, bad }] of Object.entries(answers)) {
    const problem = (answer: string) => problemWithAnswer(asks as RepairQuestion['asks'], answer);
    it(`takes what AWS takes for ${asks}`, () =>
      assert.deepEqual(
        good.filter((answer) => problem(answer) !== undefined),
        [],
      ));
    it(`refuses what AWS refuses for ${asks}`, () =>
      assert.deepEqual(
        bad.filter((answer) => problem(answer) === undefined),
        [],
      ));
    it(`gives an example of ${asks} that is one`, () =>
      assert.equal(problem(questionTexts(asks as RepairQuestion['asks']).example), undefined));
  }
});
