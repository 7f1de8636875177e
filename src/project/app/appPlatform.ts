import type { Frontend, ProjectFiles } from '../../model/amplifyProject';

/** What an app is written for, by the files of its tools; JavaScript where nothing says otherwise. */
export function appPlatform(files: ProjectFiles): Frontend {
  const has = (pattern: RegExp) => [...files.keys()].some((path) => pattern.test(path));
  if (has(/^pubspec\.yaml$/)) return 'flutter';
  if (has(/^(settings|build)\.gradle(\.kts)?$/)) return 'android';
  if (has(/^(Podfile|Package\.swift)$/)) return 'ios';
  return 'javascript';
}
