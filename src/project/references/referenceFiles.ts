/** Which files of a project may name Cognito resources. Their content decides whether they do. */

const libraryNames = 'aws-exports|amplifyconfiguration|awsconfiguration|amplify_outputs';

const patterns: readonly RegExp[] = [
  new RegExp(`(^|/)(${libraryNames})\\.(json|dart|[cm]?[jt]s)$`),
  /(^|\/)amplify\/team-provider-info\.json$/,
  /(^|\/)amplify\/backend\/auth\/[^/]+\/parameters\.json$/,
  /(^|\/)amplify\/backend\/function\/[^/]+\/[^/]*template\.json$/,
  /(^|\/)amplify\/(auth\/resource|backend)\.[cm]?[jt]s$/,
  /(^|\/)amplify\.ya?ml$/,
  /(^|\/)\.github\/workflows\/[\w.-]+\.ya?ml$/,
  /(^|\/)\.env(\.[\w.-]+)?$/,
];

const excluded =
  /(^|\/)(node_modules|#current-cloud-backend|\.git|\.amplify|awscloudformation)\/|\.(example|sample|template|dist)$/;

/** By path with `/`, from anywhere above the file. */
export const isReferenceFile = (path: string): boolean =>
  !excluded.test(path) && patterns.some((pattern) => pattern.test(path));

/** The same files, and some more, as a glob for editors. */
export const referenceFilesGlob =
  '**/{aws-exports.*,amplifyconfiguration.*,awsconfiguration.json,amplify_outputs.*,team-provider-info.json,parameters.json,*template.json,resource.ts,resource.js,backend.ts,backend.js,amplify.yml,amplify.yaml,.github/workflows/*.yml,.github/workflows/*.yaml,.env,.env.*}';
