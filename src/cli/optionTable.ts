import { gen2Arguments } from './gen2Options';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const list = { type: 'string', multiple: true } as const;
const common = {
  format: text,
  json: flag,
  'fail-on': text,
  help: { ...flag, short: 'h' },
  project: text,
  env: text,
};
const aws = { profile: text, region: text };
const change = { ...common, ...aws, 'dry-run': flag, 'with-library-config': flag, strict: flag };
/** The options of each command, as Node's `parseArgs` takes them. */
export const known = {
  import: {
    ...common,
    ...aws,
    'resource-name': text,
    'dry-run': flag,
    'with-library-config': flag,
    'lambda-access': list,
    'correct-library': text,
    strict: flag,
    ...gen2Arguments,
  },
  check: {
    ...common,
    ...aws,
    strict: flag,
    'user-pool-id': text,
    'web-client-id': text,
    'native-client-id': text,
    'identity-pool-id': text,
  },
  drift: { ...common, profile: text, strict: flag },
  env: {
    ...common,
    ...aws,
    from: text,
    'dry-run': flag,
    'with-library-config': flag,
    'with-settings': flag,
    strict: flag,
  },
  unlink: {
    ...common,
    'resource-name': text,
    'dry-run': flag,
    'remove-function-access': flag,
    'all-environments': flag,
    'clean-library-config': flag,
    strict: flag,
  },
  refresh: change,
  relink: change,
  upgrade: { ...change, 'identity-pool-id': text },
  'library-config': {
    ...common,
    profile: text,
    frontend: text,
    out: text,
    'correct-library': text,
    'dry-run': flag,
    strict: flag,
  },
  access: { ...common, 'dry-run': flag, 'lambda-access': list },
  policy: {
    ...aws,
    format: text,
    json: flag,
    help: common.help,
    tier: list,
    'user-pool-id': text,
    'app-id': text,
  },
};
