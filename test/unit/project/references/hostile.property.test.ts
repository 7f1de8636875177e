import fc from 'fast-check';
import { sectionsIn } from '../../../support/foundReferences';
import { propertyRuns } from '../../../support/propertyRuns';

const names = [
  'src/aws-exports.js',
  'amplify_outputs.json',
  'lib/amplifyconfiguration.dart',
  'amplify/team-provider-info.json',
  'amplify/backend/auth/shop/parameters.json',
  'amplify/backend/function/hello/hello-cloudformation-template.json',
  'amplify/auth/resource.ts',
  'amplify.yml',
  '.env',
];

/** Pieces that the finders look for, to be put together at random. */
const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '`',
    ':',
    ',',
    '=',
    '\r\n',
    '\n',
    '//',
    '/*',
    '*/',
    '#',
    "'''",
    '\uFEFF',
    '😀',
    '\\',
  ],
  ...[
    'aws_user_pools_id',
    'auth',
    'version',
    '1',
    'user_pool_id',
    'awscloudformation',
    'categories',
    '__proto__',
  ],
  ...[
    'us-east-1_AbCdEfGhI',
    'us-east-1:11111111-2222-3333-4444-555555555555',
    'referenceAuth(',
    ')',
    'const a = ',
    'export',
  ],
  ...['AMPLIFY_USERPOOL_ID', 'Resources', 'CognitoUserPool', 'constructor', '- ', '  ', '&a', '*a', '<<'],
);

/** A real id at a random place of random JSON. */
const json = fc.json({ maxDepth: 4 }).map((text) => text.replace(/"[^"]*"(?!:)/, '"us-east-1_AbCdEfGhI"'));

describe('findReferences, on hostile texts', () => {
  for (const path of names) {
    it(`neither throws nor points outside the text: ${path}`, async () => {
      const text = fc.oneof(
        fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
        fc.string(),
        json,
      );
      await fc.assert(
        fc.asyncProperty(text, async (any) => void (await sectionsInAnyway(path, any))),
        { numRuns: propertyRuns(150) },
      );
    });
  }

  it('survives what is nested too deeply for a parser', async () => {
    const deep = '['.repeat(50_000);
    for (const path of names) await sectionsInAnyway(path, deep);
    for (const path of names) await sectionsInAnyway(path, `x = ${'{a:'.repeat(20_000)}`);
    for (const path of names) await sectionsInAnyway(path, `"a": ${'- '.repeat(5_000)}`);
  });

  it('does not stand still over long lines', async () => {
    const long = `AMPLIFY_USERPOOL_ID${'=us-east-1_'.repeat(20_000)}`;
    for (const path of names) await sectionsInAnyway(path, long);
  }).timeout(2_000);
});

/** Escapes in a literal make its value another one than its text; everything else must agree. */
async function sectionsInAnyway(path: string, text: string): Promise<void> {
  if (text.includes('\\')) return;
  await sectionsIn(path, text);
}
