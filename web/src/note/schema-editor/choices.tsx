interface ChoicesProps {
  readonly title: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: string[]) => void;
}

/** Any of several, as boxes to tick; chosen ones stay in the order of the list. */
export function Choices({ title, choices, chosen, onChoose }: ChoicesProps) {
  const toggle = (value: string): void =>
    onChoose(choices.map((choice) => choice.value).filter((one) => (one === value) !== chosen.includes(one)));
  return (
    <fieldset className="editor-choices">
      <legend className="field-label">{title}</legend>
      {choices.map(({ value, name }) => (
        <label key={value} className="check">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
