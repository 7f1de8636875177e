interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly detail: string;
}

interface Props<Value extends string> {
  /** Unique on the page. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** One of a few, each with what it means. */
export const RadioGroup = <Value extends string>({
  name,
  legend,
  choices,
  value,
  onChange,
}: Props<Value>) => (
  <fieldset>
    <legend>{legend}</legend>
    {choices.map((choice) => {
      const id = `${name}-${choice.value}`;
      return (
        <div class="radio" key={choice.value}>
          <input
            type="radio"
            name={name}
            id={id}
            checked={choice.value === value}
            aria-describedby={`${id}-detail`}
            onChange={() => onChange(choice.value)}
          />
          <label for={id}>{choice.label}</label>
          <span id={`${id}-detail`} class="detail">
            {choice.detail}
          </span>
        </div>
      );
    })}
  </fieldset>
);
