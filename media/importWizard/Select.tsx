import { useId } from 'preact/hooks';
import type { Option } from '../../src/importWizard/protocol';

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly onChange: (id: string) => void;
}

/** A labelled drop-down list. */
export function Select({ label, options, value, placeholder, disabled, onChange }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        disabled={disabled ?? false}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {value === undefined && (
          <option value="" disabled selected>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === value}>
            {option.detail ? `${option.label} — ${option.detail}` : option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
