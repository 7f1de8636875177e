import { posix } from 'node:path';
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { yamlDocuments } from './yamlDocuments';

/**
 * The text of a workflow of GitHub Actions without what it does in other folders than a project's (`folder`, from the
 * root of the repository, with `/`): that becomes spaces, so that everything else keeps its place. `undefined` when
 * nothing of it runs for the project. A text that cannot be parsed stays whole: somebody may be typing. Loads a parser:
 * import this file when there is something to parse.
 */
export function workflowPart(text: string, folder: string): string | undefined {
  const workflow = contentsOf(text);
  const jobs = workflow?.get('jobs');
  if (!workflow || !isMap(jobs)) return text;
  const elsewhere: Node[] = [];
  let isOurs = false;
  for (const { value: job } of jobs.items) {
    if (!isMap(job)) continue;
    const folderOfJob = folderOf(job) ?? folderOf(workflow);
    const steps = stepsOf(job).map((step) => ({ ...step, where: whereRuns(step, folderOfJob, folder) }));
    const isOther = steps.some(({ where }) => where === 'elsewhere');
    if (isOther && !steps.some(({ where }) => where === 'here')) elsewhere.push(job);
    else {
      isOurs ||= steps.length > 0;
      elsewhere.push(...steps.flatMap(({ run, where }) => (where === 'elsewhere' ? [run] : [])));
    }
  }
  return isOurs ? elsewhere.reduce(blanked, text) : undefined;
}

interface RunStep {
  readonly run: Node;
  readonly script: string;
  readonly folder?: string;
}

/** `anywhere`: the step does not say where it runs. */
function whereRuns(
  { script, folder: own }: RunStep,
  folderOfJob: string | undefined,
  folder: string,
): 'here' | 'elsewhere' | 'anywhere' {
  const start = normalized(own ?? folderOfJob ?? '');
  const visited = [start];
  for (const { groups = {} } of script.matchAll(changeOfFolder))
    visited.push(normalized(posix.join(visited.at(-1) ?? '', groups.quoted ?? groups.bare ?? '')));
  const isOurs = (one: string) =>
    one === folder || one.startsWith(`${folder}/`) || one.includes('$') || posix.isAbsolute(one);
  if (visited.some(isOurs) || namesFolder(script, folder)) return 'here';
  return visited.every((one) => one === '') ? 'anywhere' : 'elsewhere';
}

const changeOfFolder =
  /(?:^|[;&|(\n])[ \t]*(?:cd|pushd)[ \t]+(?:(["'])(?<quoted>.+?)\1|(?<bare>[^\s"';&|)]+))/g;

/** As an argument, say, of `npm --prefix`. */
const namesFolder = (script: string, folder: string): boolean =>
  script.split(/[\s"'=]+/).some((word) => normalized(word) === folder);

/** The root of the repository is empty; an expression stays as it is. */
const normalized = (folder: string): string =>
  posix
    .normalize(folder.replace(/^\$\{\{\s*github\.workspace\s*\}\}\/?|^\$GITHUB_WORKSPACE\/?/, ''))
    .replace(/^\.\/?|\/$/g, '');

function stepsOf(job: YAMLMap): RunStep[] {
  const steps = job.get('steps');
  if (!isSeq(steps)) return [];
  return steps.items.flatMap((step): RunStep[] => {
    if (!isMap(step)) return [];
    const run = step.get('run', true);
    if (!isScalar(run) || typeof run.value !== 'string') return [];
    const folder = step.get('working-directory');
    return [{ run, script: run.value, ...(typeof folder === 'string' && { folder }) }];
  });
}

/** What a job, or the workflow as a whole, says of where its steps run. */
function folderOf(node: YAMLMap): string | undefined {
  const folder = node.getIn(['defaults', 'run', 'working-directory']);
  return typeof folder === 'string' ? folder : undefined;
}

function contentsOf(text: string): YAMLMap | undefined {
  const [first] = yamlDocuments(text);
  return isMap(first?.contents) ? first.contents : undefined;
}

function blanked(text: string, { range }: Node): string {
  const [start, end] = range ?? [0, 0];
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}
