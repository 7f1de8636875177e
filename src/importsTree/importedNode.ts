import * as vscode from 'vscode';
import type { ImportedAuth } from '../environments/listEnvironmentImports';
import type { ProjectRow, ResourceRow } from '../manifest';
import { row } from '../resourceTree/row';
import type { TreeNode } from '../resourceTree/treeNode';
import type { EnvironmentNode } from './environmentNode';

interface Imported {
  readonly resource: ResourceRow['resource'];
  readonly icon: string;
  /** The part the resource plays in the import. */
  readonly part: string;
}

/** A Cognito resource that an environment's files name. */
class ImportedNode implements TreeNode, ResourceRow, ProjectRow {
  readonly id: string;
  readonly resource: ResourceRow['resource'];
  readonly root: vscode.Uri;
  readonly envName: string;

  constructor(
    readonly parent: EnvironmentNode,
    private readonly imported: Imported,
    readonly userPool: { readonly id: string; readonly name: string },
  ) {
    this.resource = imported.resource;
    this.id = `${parent.id}/${imported.part}`;
    this.root = parent.root;
    this.envName = parent.envName;
  }

  item(): vscode.TreeItem {
    const { resource, icon, part } = this.imported;
    const label = resource.name ?? resource.id;
    return row({
      id: this.id,
      label,
      description: resource.name === undefined ? part : `${part} · ${resource.id}`,
      icon,
      flags: ['importedResource', resource.type, 'id', 'console', ...(resource.name ? ['name'] : [])],
      spoken: `${part} ${label}`,
    });
  }
}

/** The rows of an import: user pool, app clients, identity pool, as far as the files name them. */
export function importedNodes(
  parent: EnvironmentNode,
  auth: ImportedAuth,
  envRegion: string | undefined,
): readonly TreeNode[] {
  const {
    userPoolId = '',
    userPoolName,
    webClientId,
    nativeClientId,
    identityPoolId,
    identityPoolName,
  } = auth;
  // Ids begin with their Region; the environment's is only a guess where one does not.
  const region = /^[\w-]+(?=_)/.exec(userPoolId)?.[0] ?? envRegion ?? '';
  const userPool = { id: userPoolId, name: userPoolName ?? userPoolId };
  const node = (
    type: 'userPool' | 'userPoolClient' | 'identityPool',
    part: string,
    icon: string,
    id: string | undefined,
    name?: string,
  ): TreeNode[] =>
    id
      ? [
          new ImportedNode(
            parent,
            { resource: { type, id, region, ...(name && { name }) }, part, icon },
            userPool,
          ),
        ]
      : [];

  const oneClient = webClientId !== undefined && webClientId === nativeClientId;
  return [
    ...node('userPool', vscode.l10n.t('User pool'), 'organization', userPoolId, userPoolName),
    ...(oneClient
      ? node('userPoolClient', vscode.l10n.t('Web and native client'), 'key', webClientId)
      : [
          ...node('userPoolClient', vscode.l10n.t('Web client'), 'key', webClientId),
          ...node('userPoolClient', vscode.l10n.t('Native client'), 'key', nativeClientId),
        ]),
    ...node('identityPool', vscode.l10n.t('Identity pool'), 'shield', identityPoolId, identityPoolName),
  ];
}
