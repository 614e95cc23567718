import type { AdjudicationDifference, LabelSchema } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Badge, KeyHint, Notice } from '../ui/states.tsx';
import { Cite } from './cite.tsx';
import { OptionText } from './option-text.tsx';
import type { Deciding } from './use-adjudication.ts';

/** The difference in hand: what each has, side by side, and all that can be done with it. */
export function DifferenceCard({ deciding }: { readonly deciding: Deciding }) {
  const { adjudication, current, place, act, comment, say } = deciding;
  const { note, project, differences, submitted } = adjudication;
  if (!current) return null;
  const isWaiting = current.waitsFor.some((id) =>
    differences.some((other) => other.id === id && other.state !== 'decided'),
  );
  return (
    <section className="difference" aria-label={t('adjudicate.current', { n: place + 1, all: differences.length })}>
      <div className="difference-head">
        <h2>{titleOf(current, project.schema)}</h2>
        <State difference={current} />
      </div>
      {isWaiting && <Notice tone="warn">{t('adjudicate.waits')}</Notice>}
      <div className="options">
        {current.options.map((option, i) => {
          const sides = option.sides.join(', ');
          const isTaken = current.verdict?.taken.some((side) => option.sides.includes(side)) ?? false;
          return (
            <button
              key={sides}
              type="button"
              className="option"
              aria-pressed={isTaken}
              disabled={submitted}
              onClick={() => act({ kind: 'take', option: i })}
            >
              <span className="option-head">
                {i < 9 && <KeyHint>{i + 1}</KeyHint>}
                {t('adjudicate.take', { sides: namesOf(deciding, option.sides) })}
              </span>
              <OptionText text={note.text} schema={project.schema} difference={current} option={option} />
            </button>
          );
        })}
      </div>
      {!submitted && (
        <>
          <div className="toolbar">
            <Button size="small" onClick={() => act({ kind: 'nothing' })}>
              <KeyHint>0</KeyHint> {t('adjudicate.nothing')}
            </Button>
            {current.of !== 'noteLabel' && (
              <Button size="small" onClick={() => act({ kind: 'merge' })}>
                <KeyHint>m</KeyHint> {t('adjudicate.mergeSides')}
              </Button>
            )}
            {current.of !== 'relation' && (
              <Button size="small" onClick={() => act({ kind: 'new' })}>
                <KeyHint>n</KeyHint> {t('adjudicate.new')}
              </Button>
            )}
            <Button size="small" onClick={() => act({ kind: 'escalate' })}>
              <KeyHint>e</KeyHint> {t('adjudicate.escalate')}
            </Button>
            {current.verdict && (
              <Button size="small" look="quiet" onClick={() => act({ kind: 'takeBack' })}>
                <KeyHint>u</KeyHint> {t('adjudicate.takeBack')}
              </Button>
            )}
          </div>
          <TextField
            label={t('adjudicate.comment')}
            hint={t('adjudicate.commentHint')}
            value={comment}
            maxLength={4000}
            autoComplete="off"
            onChange={(event) => say(event.target.value)}
          />
          <Cite deciding={deciding} />
        </>
      )}
    </section>
  );
}

function State({ difference: { state, verdict } }: { readonly difference: AdjudicationDifference }) {
  const tone = state === 'decided' ? 'ok' : state === 'escalated' ? 'danger' : 'warn';
  return (
    <>
      <Badge tone={tone}>
        {verdict
          ? verdict.ruling === 'taken' || verdict.ruling === 'merged'
            ? t(`adjudicate.ruling.${verdict.ruling}`, { sides: verdict.taken.join(', ') })
            : t(`adjudicate.ruling.${verdict.ruling}`)
          : t('adjudicate.open')}
      </Badge>
      {verdict?.citation && <span className="muted">{t('adjudicate.cited', verdict.citation)}</span>}
    </>
  );
}

/** Letters, or names where the project shows them. */
function namesOf({ adjudication: { sides } }: Deciding, letters: readonly string[]): string {
  return letters
    .map((letter) => {
      const person = sides.find(({ side }) => side === letter)?.person;
      return person ? `${letter} (${person.name})` : letter;
    })
    .join(', ');
}

/** What a difference is about, in words. */
export const titleOf = ({ kind, labels, of }: AdjudicationDifference, schema: LabelSchema): string => {
  const types = [...schema.entityTypes, ...schema.relationTypes];
  const names = labels.map((label) => types.find(({ name }) => name === label)?.display ?? label);
  return `${t(`kind.${kind}`)}: ${names.join(of === 'noteLabel' ? '' : ', ')}`;
};
