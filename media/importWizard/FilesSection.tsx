import * as l10n from '@vscode/l10n';
import type { FileRow } from '../../src/importWizard/protocol';
import type { SectionProps } from './Page';
import { Section } from './Section';

/** The files the import will write, each with its preview. */
export function FilesSection({ state, host }: SectionProps) {
  return (
    <Section number={6} title={l10n.t('Files to write')}>
      {state.filesProblem ? (
        <p class="note">{state.filesProblem}</p>
      ) : (
        <ul class="files">
          {state.files.map((file) => (
            <li key={file.path}>
              <span class="path">{file.path}</span>
              <span class={`change ${file.change}`}>{changeOf(file)}</span>
              <button
                class="link"
                aria-label={l10n.t('Preview {0}', file.path)}
                onClick={() => void host.call('previewFile', { path: file.path })}
              >
                {l10n.t('Preview')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {state.toPaste.length > 0 && (
        <div class="notice">
          <p>
            {l10n.t('Code to put in by hand:')} {state.toPaste.map(({ reason }) => reason).join(' ')}
          </p>
          <button class="secondary" onClick={() => void host.call('showByHand', {})}>
            {l10n.t('Show the code')}
          </button>
        </div>
      )}
      {state.fileNotes.map((line) => (
        <p key={line} class="note">
          {line}
        </p>
      ))}
      {state.pushedPolicies.map((line) => (
        <p key={line} class="note">
          {line}
        </p>
      ))}
    </Section>
  );
}

function changeOf({ change }: FileRow): string {
  switch (change) {
    case 'create':
      return l10n.t('new');
    case 'edit':
      return l10n.t('changed');
    case 'delete':
      return l10n.t('deleted');
  }
}
