interface Props {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly isChecked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A yes or no, with what it means. */
export const Checkbox = ({ id, label, detail, isChecked, disabled, onChange }: Props) => (
  <div class="checkbox">
    <input
      type="checkbox"
      id={id}
      checked={isChecked}
      disabled={disabled ?? false}
      aria-describedby={`${id}-detail`}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <label for={id}>{label}</label>
    <span id={`${id}-detail`} class="detail">
      {detail}
    </span>
  </div>
);
