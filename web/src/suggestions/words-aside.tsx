import type { LexiconWords } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/states.tsx';
import { useAside } from './use-aside.ts';

interface WordsAsideProps {
  readonly project: string;
  readonly words: readonly LexiconWords[];
  readonly leads: boolean;
  readonly display: (label: string) => string;
}

/** The words no learning takes up, each to be taken back. */
export function WordsAside({ project, words, leads, display }: WordsAsideProps) {
  const { fault, busy, aside } = useAside(project);
  if (words.length === 0) return null;
  return (
    <details>
      <summary>{t('suggestions.putAside', { n: words.length })}</summary>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <ul className="words-aside">
        {words.map((one) => (
          <li key={`${one.label} ${one.words}`}>
            <bdi>{one.words}</bdi> <span className="muted">{display(one.label)}</span>
            {leads && (
              <Button
                size="small"
                disabled={busy}
                aria-label={t('suggestions.backOne', { words: one.words })}
                onClick={() => void aside(one, false)}
              >
                {t('suggestions.back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
