import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The project's root, from `out/test/support`. */
export const projectRoot = join(__dirname, '..', '..', '..');

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

/** The parts of package.json the tests look at. */
export interface PackageJson {
  readonly displayName: string;
  readonly keywords: readonly string[];
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: string;
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category?: string; icon?: string }[];
    readonly menus?: Readonly<Record<string, readonly MenuItem[]>>;
    readonly jsonValidation: readonly { readonly fileMatch: readonly string[]; readonly url: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly views: Readonly<Record<string, readonly { id: string; icon?: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { default?: unknown; scope?: string; order?: number; markdownDescription?: string }>
      >;
    };
  };
}

export const readJson = <T>(path: string): T =>
  JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as T;

export const packageJson = (): PackageJson => readJson('package.json');

/** The property names of an interface in `src/manifest.ts`. */
export function manifestKeys(interfaceName: string): string[] {
  const text = readFileSync(join(projectRoot, 'src/manifest.ts'), 'utf8');
  const source = ts.createSourceFile('manifest.ts', text, ts.ScriptTarget.ES2022, true);
  const found = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === interfaceName,
  );
  if (!found || !ts.isInterfaceDeclaration(found)) throw new Error(`src/manifest.ts has no ${interfaceName}`);
  return found.members.map((member) =>
    member.name && ts.isStringLiteral(member.name) ? member.name.text : '',
  );
}
