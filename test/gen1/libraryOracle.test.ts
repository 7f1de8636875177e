import fc from 'fast-check';
import { anyAccount } from './anyAccount';
import { anyProject } from './anyProject';
import { regions } from './arbitraries';
import { assertSameFiles, isLibrary, ProjectCopy } from './projectCopy';
import { runs } from './runs';
import { useSideBySide } from './sideBySide';

const pushed = { providerPlugin: 'awscloudformation', lastPushTimeStamp: '2026-01-02T03:04:05.678Z' };

/** What other categories put out after a push, as `amplify-meta.json` has it. */
const categories = {
  storage: {
    files: { ...pushed, service: 'S3', output: { BucketName: 'files-dev', Region: 'us-east-1' } },
  },
  api: {
    shop: {
      ...pushed,
      service: 'AppSync',
      output: {
        GraphQLAPIEndpointOutput: 'https://example.appsync-api.us-east-1.amazonaws.com/graphql',
        GraphQLAPIKeyOutput: 'da2-example',
        authConfig: { defaultAuthentication: { authenticationType: 'API_KEY' } },
      },
    },
  },
  analytics: {
    visits: {
      ...pushed,
      service: 'Pinpoint',
      output: { Id: 'a1b2c3', Region: 'us-east-1', appName: 'visits' },
    },
  },
  geo: {
    map: {
      ...pushed,
      service: 'Map',
      isDefault: true,
      output: { Name: 'map-dev', Region: 'us-east-1', Style: 'VectorEsriStreets' },
    },
  },
  auth: {},
} as const;
type Category = keyof typeof categories;
const metaPaths = ['amplify/backend/amplify-meta.json', 'amplify/#current-cloud-backend/amplify-meta.json'];

const anyCase = fc.constantFrom(...regions).chain((region) =>
  fc.record({
    region: fc.constant(region),
    account: anyAccount(region),
    project: anyProject(region, { withOthers: fc.constant([]) }),
    order: fc.shuffledSubarray<Category>(['storage', 'api', 'analytics', 'geo', 'auth'], { minLength: 1 }),
  }),
);

describe('the configuration of the client libraries, beside what other categories pushed', () => {
  const at = useSideBySide();

  it('is what a push of the Amplify CLI makes of it', async function () {
    this.timeout(0);
    let compared = 0;
    const property = fc.asyncProperty(anyCase, async ({ region, account, project, order }) => {
      // A Flutter app has no other file that tells what the plugin of auth repeats of others: the next push adds it.
      fc.pre(project.frontend !== 'flutter');
      const others = Object.fromEntries(order.map((category) => [category, categories[category]]));
      const theirs = new ProjectCopy(project.files);
      const copies = [theirs];
      try {
        for (const path of metaPaths) {
          const { providers } = JSON.parse(project.files.get(path) ?? '') as { providers: object };
          theirs.write(new Map([[path, JSON.stringify({ providers, ...others }, null, 2)]]));
        }
        at.both.reset(account.seed);
        const amplify = { project: theirs.root, region };
        await at.both.amplifyDoes({ name: 'push', ...amplify });
        const ours = new ProjectCopy(theirs.files());
        copies.push(ours);
        const answer = await at.both.amplify({ name: 'import', ...amplify, payload: account.payload });
        const run = await at.both.importAuth(ours, ['import', '--with-library-config'], account.payload);
        if (!answer.isDone || run.code !== 0) return;
        await at.both.amplifyDoes({ name: 'push', ...amplify });
        assertSameFiles(ours.files(), theirs.files(), isLibrary);
        compared += 1;
      } finally {
        for (const copy of copies) copy.remove();
      }
    });
    await fc.assert(property, runs(60));
    if (compared < 10) throw new Error(`Only ${compared} of them were imported.`);
  });
});
