import type { Frontend, ProjectFiles } from '../../model/amplifyProject';

/** What an app may be written for, by the files of its tools; the likeliest first. */
export function appPlatforms(files: ProjectFiles): Frontend[] {
  const has = (pattern: RegExp) => [...files.keys()].some((path) => pattern.test(path));
  if (has(/^pubspec\.yaml$/)) return ['flutter'];
  const native: Frontend[] = [
    ...(has(/^(settings|build)\.gradle(\.kts)?$/) ? (['android'] as const) : []),
    ...(has(/^(Podfile|Package\.swift)$/) ? (['ios'] as const) : []),
  ];
  // Every Gen 2 backend has a package.json, also that of a native app.
  if (native.length > 0) return native;
  return has(/^package\.json$/) ? ['javascript'] : [];
}

/** What an app is most likely written for; JavaScript where nothing says otherwise. */
export const appPlatform = (files: ProjectFiles): Frontend => appPlatforms(files)[0] ?? 'javascript';
