import type { ProjectFiles } from '../../model/amplifyProject';
import { membersAt, textAt, valueAt } from '../jsonValue';
import { withoutComments } from '../withoutComments';
import { readJsonIfValid } from '../jsonFile';

/** A place a development server serves the app from: `http://localhost:5173`, and the file that says so. */
export interface ServedFrom {
  readonly origin: string;
  readonly from: string;
}

/** What a tool's configuration says. `port: 'unknown'`: something that only running it would tell. */
interface Configured {
  readonly port?: number | 'unknown';
  readonly isHttps?: boolean;
  readonly path?: string;
}

interface DevServer {
  /** Starts the server, and not a build or a preview of one. */
  readonly command: RegExp;
  readonly port: number;
  configured(files: ProjectFiles): Configured;
}

const servers: readonly DevServer[] = [
  {
    command: /(?:^|[\s;&|])vite(?:\s+(?:dev|serve))?(?=\s*(?:$|[;&|])|\s+-)/,
    port: 5173,
    configured: (files) => scriptConfig(files, /^vite\.config\.[cm]?[jt]s$/, 'server'),
  },
  {
    command: /(?:^|[\s;&|])(?:react-scripts|react-app-rewired|craco)\s+start\b/,
    port: 3000,
    configured: environmentConfig,
  },
  { command: /(?:^|[\s;&|])next\s+dev\b/, port: 3000, configured: () => ({}) },
  { command: /(?:^|[\s;&|])ng\s+serve\b/, port: 4200, configured: angularConfig },
  {
    command: /(?:^|[\s;&|])vue-cli-service\s+serve\b/,
    port: 8080,
    configured: (files) => scriptConfig(files, /^vue\.config\.[cm]?[jt]s$/, 'devServer'),
  },
];

/** Longer scripts and configurations are not looked at, in UTF-16 units. */
const longest = { script: 1000, file: 50_000 };

/**
 * Where the app's development servers answer, by the scripts of its `package.json` and by what their tools are
 * configured to. Says nothing of a port that is computed. Never throws.
 */
export function appOrigins(files: ProjectFiles): ServedFrom[] {
  const scripts = membersAt(readJsonIfValid(files, 'package.json'), 'scripts');
  const found = scripts.flatMap(([name, command]): ServedFrom[] => {
    if (!/^(dev|start|serve)(:|$)/.test(name) || typeof command !== 'string') return [];
    if (command.length > longest.script) return [];
    const server = servers.find((one) => one.command.test(command));
    return server ? originOf(server, command, files) : [];
  });
  return found.filter(({ origin }, at) => found.findIndex((other) => other.origin === origin) === at);
}

function originOf(server: DevServer, command: string, files: ProjectFiles): ServedFrom[] {
  const configured = server.configured(files);
  const given = /(?:--port|\s-p)(?:=|\s+)(\S+)/.exec(command)?.[1] ?? /\bPORT=([^\s&;]+)/.exec(command)?.[1];
  const port = given === undefined ? (configured.port ?? server.port) : portOf(given);
  if (port === 'unknown') return [];
  const isHttps = configured.isHttps || /--https|--experimental-https|--ssl\b|\bHTTPS=true/.test(command);
  const { origin } = new URL(`${isHttps ? 'https' : 'http'}://localhost:${port}`);
  const isFromConfig = given === undefined && configured.port !== undefined;
  return [{ origin, from: (isFromConfig && configured.path) || 'package.json' }];
}

/** A port, or what only running something would tell. */
function portOf(text: unknown): number | 'unknown' {
  const port = typeof text === 'number' || typeof text === 'string' ? Number(text) : NaN;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 'unknown';
}

/** The `port` in a block (`server: { … }`) of a configuration that is a script, which is looked at and never run. */
function scriptConfig(files: ProjectFiles, name: RegExp, block: string): Configured {
  const [path, text] = [...files].find(([candidate]) => name.test(candidate)) ?? [];
  if (path === undefined || text === undefined) return {};
  if (text.length > longest.file) return { port: 'unknown' };
  const code = withoutComments(text);
  const isHttps = /\bhttps\s*:\s*(?!false)|basicSsl\(|mkcert\(/.test(code);
  const inside = new RegExp(`\\b${block}\\s*:\\s*\\{([^{}]*)`).exec(code)?.[1];
  // The block may be made elsewhere, or its port by an expression.
  if (inside === undefined && new RegExp(`\\b${block}\\b`).test(code)) return { port: 'unknown' };
  const value = /\bport\b\s*:?\s*([^,\s}]*)/.exec(inside ?? '')?.[1];
  return { path, isHttps, ...(value !== undefined && { port: portOf(value) }) };
}

/** What Create React App takes from `.env` files, the more special ones first. */
function environmentConfig(files: ProjectFiles): Configured {
  const paths = ['.env.development.local', '.env.local', '.env.development', '.env'];
  const find = (variable: string) => {
    for (const path of paths) {
      const line = new RegExp(`^[ \\t]*${variable}[ \\t]*=[ \\t]*["']?([^"'\\r\\n#]*)`, 'm');
      const value = line.exec(files.get(path) ?? '')?.[1]?.trim();
      if (value) return { path, value };
    }
    return undefined;
  };
  const port = find('PORT');
  return {
    isHttps: find('HTTPS')?.value === 'true',
    ...(port && { path: port.path, port: portOf(port.value) }),
  };
}

function angularConfig(files: ProjectFiles): Configured {
  const path = 'angular.json';
  const workspace = readJsonIfValid(files, path);
  const projects = membersAt(workspace, 'projects');
  const chosen = textAt(workspace, 'defaultProject');
  const serveOf = (project: unknown) =>
    valueAt(project, 'architect', 'serve', 'options') ?? valueAt(project, 'targets', 'serve', 'options');
  const options = projects
    .filter(([name]) => chosen === undefined || name === chosen)
    .map(([, project]) => serveOf(project))
    .find((found) => found !== undefined);
  const port = valueAt(options, 'port');
  return {
    path,
    isHttps: valueAt(options, 'ssl') === true,
    ...(port !== undefined && { port: portOf(port) }),
  };
}
