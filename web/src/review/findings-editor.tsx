import type { IdentifierKind, ReviewRow } from '@chartmark/schemas';
import { type FormEvent, type RefObject, useState } from 'react';
import { identifierKinds } from '../i18n/identifier-kinds.ts';
import { percent, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { CompactSelect, TextField } from '../ui/field.tsx';
import { places, without } from './corrections.ts';
import { selectedPlace } from './marked.tsx';

type Finding = ReviewRow['findings'][number];

interface FindingsEditorProps {
  readonly source: string;
  readonly findings: readonly Finding[];
  readonly drawn: RefObject<HTMLElement | null>;
  readonly busy: boolean;
  readonly onChange: (findings: readonly Pick<Finding, 'start' | 'end' | 'label'>[]) => void;
}

/** What is taken for identifiers, the least sure first: each can be given another kind or taken away, others added. */
export function FindingsEditor({ source, findings, drawn, busy, onChange }: FindingsEditorProps) {
  const [kind, setKind] = useState<IdentifierKind>('NAME');
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const selected = drawn.current && selectedPlace(drawn.current);
    const found = words.trim() === '' ? (selected ? [selected] : []) : places(source, words);
    if (found.length === 0) {
      setFault(t('review.nothingToAdd'));
      return;
    }
    setFault(null);
    const fresh = found.map((place) => ({ ...place, label: kind }));
    onChange([...without(findings, fresh), ...fresh]);
    setWords('');
  };
  const kinds = identifierKinds();
  const leastSure = findings.toSorted((a, b) => a.confidence - b.confidence || a.start - b.start);
  return (
    <section className="card" aria-label={t('review.list')}>
      <h3>{t('review.list')}</h3>
      <form className="toolbar" onSubmit={add}>
        <TextField
          label={t('review.words')}
          hint={t('review.wordsHint')}
          fault={fault}
          value={words}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
        <CompactSelect label={t('review.kind')} value={kind} choices={kinds} onChoose={setKind} />
        <Button type="submit" disabled={busy}>
          {t('review.add')}
        </Button>
      </form>
      {findings.length === 0 && <p className="muted">{t('review.noneFound')}</p>}
      <ul className="review-list">
        {leastSure.map((finding) => {
          const shown = source.slice(finding.start, finding.end);
          const others = findings.filter((one) => one !== finding);
          return (
            <li key={`${finding.start} ${finding.end}`} className="toolbar">
              <span className="review-words" dir="auto">
                {shown}
              </span>
              <span className="muted">{percent(finding.confidence)}</span>
              <CompactSelect
                label={t('review.kindOf', { words: shown })}
                value={finding.label}
                choices={
                  kinds.some(({ value }) => value === finding.label)
                    ? kinds
                    : [...kinds, { value: finding.label, name: finding.label }]
                }
                onChoose={(label) => onChange([...others, { ...finding, label }])}
              />
              <Button
                size="small"
                disabled={busy}
                aria-label={t('review.keep', { words: shown })}
                onClick={() => onChange(others)}
              >
                {t('review.keepIt')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
