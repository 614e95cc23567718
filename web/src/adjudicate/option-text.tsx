import type { AdjudicationDifference, AdjudicationOption, LabelSchema } from '@chartmark/schemas';
import { quote, segments } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { Badge } from '../ui/states.tsx';
import { aroundIn } from './around-in.ts';

interface OptionTextProps {
  readonly text: string;
  readonly schema: LabelSchema;
  readonly difference: AdjudicationDifference;
  readonly option: AdjudicationOption;
}

/** What some annotators have, in its place in the note; drawn alike for each of them, so that eyes can compare. */
export function OptionText({ text, schema, difference, option }: OptionTextProps) {
  switch (difference.of) {
    case 'span':
      return <Spans {...{ text, schema, difference, option }} />;
    case 'relation':
      return <Relations {...{ text, schema, difference, option }} />;
    case 'noteLabel':
      return <span>{option.value ?? t('adjudicate.nothingMarked')}</span>;
  }
}

function Spans({ text, schema, difference, option }: OptionTextProps) {
  const { from, to } = aroundIn(text, difference);
  const shifted = option.spans.map(({ id, fragments }) => ({
    id,
    fragments: fragments.map(({ start, end }) => ({ start: start - from, end: end - from })),
  }));
  return (
    <>
      <span className="option-place" dir="auto">
        {from > 0 && '…'}
        {segments(text.slice(from, to), shifted).map((piece) =>
          piece.spans.length > 0 ? (
            <mark key={piece.start} className="option-words">
              {piece.text}
            </mark>
          ) : (
            <span key={piece.start}>{piece.text}</span>
          ),
        )}
        {to < text.length && '…'}
      </span>
      <span className="option-facts">
        {option.spans.length === 0 && <span className="muted">{t('adjudicate.nothingMarked')}</span>}
        {option.spans.map(({ id, label, attributes, concept }) => (
          <span key={id} className="option-fact">
            <Badge>{displayOf(schema, label)}</Badge>
            {Object.entries(attributes).map(([name, value]) => (
              <span key={name} className="muted">
                {name} {value}
              </span>
            ))}
            {concept && (
              <span className="muted">
                {concept.code} {concept.name}
              </span>
            )}
          </span>
        ))}
      </span>
    </>
  );
}

function Relations({ text, schema, option }: OptionTextProps) {
  if (option.relations.length === 0) return <span className="muted">{t('adjudicate.nothingMarked')}</span>;
  return option.relations.map(({ label, head, child }) => {
    const words = { head: quote(text, head), label: displayOf(schema, label), child: quote(text, child) };
    const key = [label, head.fragments[0]?.start, child.fragments[0]?.start].join(' ');
    return (
      <span key={key} dir="auto">
        {t('adjudicate.arrow', words)}
      </span>
    );
  });
}

/** What the schema calls a type. */
export const displayOf = ({ entityTypes, relationTypes }: LabelSchema, label: string): string =>
  [...entityTypes, ...relationTypes].find(({ name }) => name === label)?.display ?? label;
