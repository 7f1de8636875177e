import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appOrigins } from '../../../../src/project/app/appOrigins';

const app = (scripts: Record<string, unknown>, files: Record<string, string> = {}) =>
  new Map([['package.json', JSON.stringify({ scripts })], ...Object.entries(files)]);

const cases: Record<string, [Record<string, unknown>, Record<string, string>, string[]]> = {
  'the default of Vite': [{ dev: 'vite' }, {}, ['http://localhost:5173 package.json']],
  'an option': [{ dev: 'vite --host --port 8000' }, {}, ['http://localhost:8000 package.json']],
  'a configured port': [
    { dev: 'tsc && vite dev' },
    {
      'vite.config.ts':
        'export default defineConfig({ // https: x\n plugins: [], server: { port: 3001, open: true } })',
    },
    ['http://localhost:3001 vite.config.ts'],
  ],
  'HTTPS by a plugin': [
    { dev: 'vite' },
    { 'vite.config.js': 'import basicSsl from "x"; export default { plugins: [basicSsl()] }' },
    ['https://localhost:5173 package.json'],
  ],
  'nothing when the port is computed': [
    { dev: 'vite' },
    { 'vite.config.ts': 'export default { server: { port: Number(process.env.PORT) } }' },
    [],
  ],
  'nothing when the block is made elsewhere': [
    { dev: 'vite' },
    { 'vite.config.ts': 'const server = makeServer(); export default { server }' },
    [],
  ],
  'no build, no preview, no test': [
    { build: 'vite build', dev: 'vite build --watch', start: 'vitest' },
    {},
    [],
  ],
  'Create React App': [{ start: 'react-scripts start' }, {}, ['http://localhost:3000 package.json']],
  'its .env files, the special one first': [
    { start: 'react-scripts start' },
    { '.env': 'PORT=3001\n', '.env.local': '# PORT=1\nHTTPS=true\nPORT="3002"\n' },
    ['https://localhost:3002 .env.local'],
  ],
  'a variable of the command': [
    { start: 'cross-env PORT=4000 react-scripts start' },
    {},
    ['http://localhost:4000 package.json'],
  ],
  'a variable that another gives': [{ start: 'PORT=$APP_PORT react-scripts start' }, {}, []],
  'Next.js': [{ dev: 'next dev -p 3005', start: 'next start' }, {}, ['http://localhost:3005 package.json']],
  Angular: [
    { start: 'ng serve' },
    { 'angular.json': '{"projects":{"shop":{"architect":{"serve":{"options":{"port":4300,"ssl":true}}}}}}' },
    ['https://localhost:4300 angular.json'],
  ],
  'Vue CLI': [{ serve: 'vue-cli-service serve' }, {}, ['http://localhost:8080 package.json']],
  'each place once': [
    { dev: 'vite', 'dev:mock': 'vite --mode mock' },
    {},
    ['http://localhost:5173 package.json'],
  ],
  'no port that cannot be': [{ dev: 'vite --port 99999' }, {}, []],
};

describe('appOrigins', () => {
  for (const [name, [scripts, files, expected]] of Object.entries(cases)) {
    it(`finds ${name}`, () => {
      const found = appOrigins(app(scripts, files)).map(({ origin, from }) => `${origin} ${from}`);
      assert.deepEqual(found, expected);
    });
  }
  it('finds nothing where there is no package.json, or a broken one', () => {
    assert.deepEqual(appOrigins(new Map()), []);
    assert.deepEqual(appOrigins(new Map([['package.json', '{"scripts":']])), []);
  });
  it('gives an origin or nothing, whatever the files say', () => {
    const piece = fc.constantFrom(
      ...'{|}|server|:|port| |3000|//|/*|*/|PORT=|https|"|\n|-p |--port=|vite|NaN|-1|1e3'.split('|'),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, text, (options, config, env) => {
        const scripts = { dev: `vite ${options}`, start: `react-scripts start ${options}`, serve: options };
        for (const { origin } of appOrigins(
          app(scripts, { 'vite.config.ts': config, '.env': env, 'angular.json': config }),
        ))
          assert.equal(new URL(origin).origin, origin);
      }),
    );
  });
});
