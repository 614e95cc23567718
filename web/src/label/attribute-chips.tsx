import { t } from '../i18n/text.ts';
import type { Mark } from '../note/mark.ts';
import { KeyHint } from '../ui/states.tsx';
import type { Labelling } from './use-labelling.ts';

/** The attributes of a span as chips: one value each, by click or by its key. */
export function AttributeChips({ labelling, mark }: { readonly labelling: Labelling; readonly mark: Mark }) {
  const { attributes, canEdit, edit } = labelling;
  return attributes.map(({ name, values, required }) => (
    <fieldset key={name} className="chips">
      <legend>
        {name}
        {required && mark.attributes[name] === undefined && ` · ${t('label.required')}`}
      </legend>
      {values.map((value) => (
        <button
          key={value.name}
          type="button"
          className="chip"
          aria-pressed={mark.attributes[name] === value.name}
          aria-keyshortcuts={value.key ?? undefined}
          disabled={!canEdit || mark.kind === 'rejected'}
          onClick={() => edit(mark, { attributes: { [name]: value.name } })}
        >
          {value.name}
          {value.key !== null && mark.kind === 'span' && <KeyHint>{value.key}</KeyHint>}
        </button>
      ))}
    </fieldset>
  ));
}
