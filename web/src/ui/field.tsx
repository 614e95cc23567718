import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import './field.css';

interface Named {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | null;
}

export function TextField({ label, hint, fault, ...input }: Named & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <input {...input} {...described(id, hint, fault)} id={id} className="input" />
    </Field>
  );
}

export function TextArea({ label, hint, fault, ...input }: Named & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <textarea {...input} {...described(id, hint, fault)} id={id} className="input" />
    </Field>
  );
}

interface Choice<V extends string> {
  readonly value: V;
  readonly name: string;
}

interface SelectProps<V extends string> extends Named {
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChoose: (value: V) => void;
}

export function SelectField<V extends string>({ label, hint, fault, value, choices, onChoose }: SelectProps<V>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <Options id={id} className="input" value={value} choices={choices} onChoose={onChoose} />
    </Field>
  );
}

/** A select in a toolbar: its name is heard, not seen. */
export function CompactSelect<V extends string>({ label, value, choices, onChoose }: SelectProps<V>) {
  return (
    <Options aria-label={label} className="input input-compact" value={value} choices={choices} onChoose={onChoose} />
  );
}

export function CheckField({ label, hint, ...input }: Named & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="check">
      <input {...input} {...described(id, hint, null)} id={id} type="checkbox" />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <div className="field-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}

type OptionsProps<V extends string> = Omit<SelectProps<V>, keyof Named> & SelectHTMLAttributes<HTMLSelectElement>;

function Options<V extends string>({ value, choices, onChoose, ...select }: OptionsProps<V>) {
  const choose = (given: string): void => {
    const choice = choices.find((one) => one.value === given);
    if (choice) onChoose(choice.value);
  };
  return (
    <select {...select} value={value} onChange={(event) => choose(event.target.value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly fault: string | null | undefined;
  readonly children: ReactNode;
}

function Field({ id, label, hint, fault, children }: FieldProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fault && (
        <div className="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </div>
      )}
    </div>
  );
}

function described(id: string, hint: string | undefined, fault: string | null | undefined) {
  const by = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return { ...(by && { 'aria-describedby': by }), ...(fault && { 'aria-invalid': true }) };
}
