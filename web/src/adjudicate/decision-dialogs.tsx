import { defaultAttributes, offeredAnswers, offeredTypes, quote } from '@chartmark/schemas';
import { type FormEvent, useState } from 'react';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField, TextArea } from '../ui/field.tsx';
import { Notice } from '../ui/states.tsx';
import type { Deciding } from './use-adjudication.ts';

/** What needs more than a key: something new, and a question to an expert. */
export function DecisionDialogs({ deciding }: { readonly deciding: Deciding }) {
  const { asking, ask } = deciding;
  return (
    <>
      <Dialog title={t('adjudicate.newTitle')} open={asking === 'new'} onClose={() => ask(null)}>
        {deciding.current?.of === 'noteLabel' ? <NewValue deciding={deciding} /> : <NewSpan deciding={deciding} />}
      </Dialog>
      <Dialog title={t('adjudicate.escalateTitle')} open={asking === 'escalate'} onClose={() => ask(null)}>
        <Question deciding={deciding} />
      </Dialog>
    </>
  );
}

function NewSpan({ deciding }: { readonly deciding: Deciding }) {
  const { adjudication, current, chosen, decide, fault } = deciding;
  const { schema } = adjudication.project;
  const types = offeredTypes(schema);
  const given = types.find(({ name }) => name === current?.labels[0]) ?? types[0];
  const [label, setLabel] = useState(given?.name ?? '');
  if (!current) return null;
  const fragments = [chosen ?? { start: current.start, end: current.end }];
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const attributes = defaultAttributes(schema, label);
    void decide({ kind: 'new', spans: [{ label, fragments, attributes, concept: null }], value: null });
  };
  return (
    <form className="form" onSubmit={save}>
      <p dir="auto">{t('adjudicate.newWords', { words: quote(adjudication.note.text, { fragments }) })}</p>
      {!chosen && <p className="muted">{t('adjudicate.newHint')}</p>}
      <SelectField
        label={t('adjudicate.newType')}
        value={label}
        choices={types.map(({ name, display }) => ({ value: name, name: display }))}
        onChoose={setLabel}
      />
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <div className="dialog-actions">
        <Button type="submit" look="primary">
          {t('adjudicate.newSave')}
        </Button>
      </div>
    </form>
  );
}

function NewValue({ deciding }: { readonly deciding: Deciding }) {
  const { adjudication, current, decide, fault } = deciding;
  const type = adjudication.project.schema.noteLabels.find(({ name }) => name === current?.labels[0]);
  const values = type ? offeredAnswers(type, null) : [];
  const [value, setValue] = useState(values[0] ?? '');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void decide({ kind: 'new', spans: [], value });
  };
  return (
    <form className="form" onSubmit={save}>
      <SelectField
        label={t('adjudicate.newValue')}
        value={value}
        choices={values.map((name) => ({ value: name, name }))}
        onChoose={setValue}
      />
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <div className="dialog-actions">
        <Button type="submit" look="primary">
          {t('adjudicate.newSave')}
        </Button>
      </div>
    </form>
  );
}

function Question({ deciding }: { readonly deciding: Deciding }) {
  const { decide, ask, fault } = deciding;
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text')).trim();
    if (text !== '') void decide({ kind: 'escalate', text });
  };
  return (
    <form className="form" onSubmit={send}>
      <TextArea label={t('adjudicate.question')} name="text" maxLength={4000} rows={4} required />
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <div className="dialog-actions">
        <Button onClick={() => ask(null)}>{t('app.cancel')}</Button>
        <Button type="submit" look="primary">
          {t('adjudicate.ask')}
        </Button>
      </div>
    </form>
  );
}
