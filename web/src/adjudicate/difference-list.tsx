import { t } from '../i18n/text.ts';
import { titleOf } from './difference-card.tsx';
import { STATE_LOOKS } from './state-marks.ts';
import type { Deciding } from './use-adjudication.ts';

/** All differences of the note, each with its state. */
export function DifferenceList({ deciding }: { readonly deciding: Deciding }) {
  const { adjudication, current, go } = deciding;
  const { differences, note, project } = adjudication;
  return (
    <nav className="differences" aria-label={t('adjudicate.differences')}>
      {differences.map((difference) => {
        const { colour, sign } = STATE_LOOKS[difference.state];
        const words = note.text.slice(difference.start, difference.end);
        return (
          <button
            key={difference.id}
            type="button"
            className="difference-row"
            style={{ '--label': colour }}
            aria-current={difference.id === current?.id}
            onClick={() => go(difference.id)}
          >
            <span aria-hidden="true" className="difference-sign">
              {sign}
            </span>
            <span className="difference-words" dir="auto">
              {words || titleOf(difference, project.schema)}
            </span>
            <span className="difference-kind">
              {t(`kind.${difference.kind}`)} · {t(`adjudicate.state.${difference.state}`)}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
