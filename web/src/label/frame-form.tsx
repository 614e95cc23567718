import { useState } from 'react';
import { newId } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import type { Mark } from '../note/mark.ts';
import { wordsOf } from '../note/words-of.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/field.tsx';
import { around } from './around.ts';
import { batches } from './deeds.ts';
import { candidates, changesTo, nameOf, type Parts, partsIn, type Slot, slotsIn } from './frames.ts';
import type { Labelling } from './use-labelling.ts';

interface FrameFormProps {
  readonly labelling: Labelling;
  readonly onDone: () => void;
}

/** So many of those that could be a part are offered, the nearest of them; a further one is joined in the note. */
const OFFERED = 8;

/** Something and all its parts at once, such as an adverse event with its drug, the drug's dose, and the outcome. */
export function FrameForm({ labelling, onDone }: FrameFormProps) {
  const { selected } = labelling;
  return selected && <Frame labelling={labelling} of={selected} onDone={onDone} />;
}

function Frame({ labelling, of, onDone }: FrameFormProps & { readonly of: Mark }) {
  const { workspace, live, marks, send } = labelling;
  const [chosen, setChosen] = useState<Parts>(new Map());
  const relations = [...live.view.state.relations.values()].map(({ value }) => value);
  const form = { schema: workspace.project.schema, of, marks, relations, chosen };
  const actions = changesTo(form, newId);
  const save = (): void => {
    if (!send(...batches(actions))) return;
    announce(t('frame.saved', { n: actions.length }));
    onDone();
  };
  const toggle = (slot: Slot, id: string): void => {
    const next = new Set(partsIn(form, slot));
    if (!next.delete(id)) next.add(id);
    setChosen(new Map(chosen).set(nameOf(slot), next));
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="muted">
        {t('frame.lead', { words: wordsOf(workspace.note.text, of), label: labelling.nameOf(of.label) })}
      </p>
      {slotsIn(form).map((slot) => (
        <SlotField
          key={nameOf(slot)}
          {...{ labelling, slot }}
          isOwn={slot.of === of}
          parts={partsIn(form, slot)}
          onToggle={(id) => toggle(slot, id)}
        />
      ))}
      <div className="dialog-actions">
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button type="submit" look="primary" disabled={actions.length === 0}>
          {t('frame.save')}
        </Button>
      </div>
    </form>
  );
}

interface SlotFieldProps {
  readonly labelling: Labelling;
  readonly slot: Slot;
  /** Whether it is a part of the thing itself rather than of one of its parts. */
  readonly isOwn: boolean;
  readonly parts: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function SlotField({ labelling, slot, isOwn, parts, onToggle }: SlotFieldProps) {
  const { workspace, marks } = labelling;
  const { text } = workspace.note;
  const relation = slot.type.display;
  const point = ({ id }: Mark): void => labelling.set({ pointed: id });
  const labels = slot.labels.map(labelling.nameOf).join(', ');
  const offered = candidates(marks, slot).filter((mark, i) => i < OFFERED || parts.has(mark.id));
  return (
    <fieldset className="choices">
      <legend>
        {isOwn
          ? t('frame.role', { relation, labels })
          : t('frame.roleOf', { relation, labels, words: wordsOf(text, slot.of) })}
      </legend>
      {offered.length === 0 && <p className="muted">{t('frame.none', { labels })}</p>}
      {offered.map((mark) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only points; what is used is the field within
        <div key={mark.id} onFocus={() => point(mark)} onPointerEnter={() => point(mark)}>
          <CheckField
            label={t('frame.near', { words: wordsOf(text, mark), label: labelling.nameOf(mark.label) })}
            hint={t('frame.place', around(text, mark))}
            checked={parts.has(mark.id)}
            onChange={() => onToggle(mark.id)}
          />
        </div>
      ))}
    </fieldset>
  );
}
