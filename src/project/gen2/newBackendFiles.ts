import type { ProjectFiles } from '../../model/amplifyProject';
import type { FileChange } from '../../model/importPlan';

/** What `npm create amplify` puts beside the scripts of a new backend, so that they are modules and compile strictly. */
export function newBackendFiles(files: ProjectFiles): FileChange[] {
  const isNew = ![...files.keys()].some((path) => /^amplify\/.*\.[cm]?[jt]s$/.test(path));
  if (!isNew) return [];
  const contents = {
    'amplify/package.json': { type: 'module' },
    'amplify/tsconfig.json': {
      compilerOptions: {
        target: 'es2022',
        module: 'es2022',
        moduleResolution: 'bundler',
        resolveJsonModule: true,
        esModuleInterop: true,
        forceConsistentCasingInFileNames: true,
        strict: true,
        skipLibCheck: true,
        paths: { '$amplify/*': ['../.amplify/generated/*'] },
      },
    },
  };
  return Object.entries(contents)
    .filter(([path]) => !files.has(path))
    .map(([path, value]) => ({ path, after: `${JSON.stringify(value, null, 2)}\n` }));
}
