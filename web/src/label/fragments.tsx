import type { Fragment } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import type { Mark } from '../note/mark.ts';
import { wordsOf } from '../note/words-of.ts';
import { Button } from '../ui/button.tsx';
import { KeyHint } from '../ui/states.tsx';
import { type CommandName, keyName, keysOf } from './keymap.ts';
import type { Labelling } from './use-labelling.ts';

interface FragmentsProps {
  readonly labelling: Labelling;
  readonly mark: Mark;
  readonly run: (command: CommandName) => void;
}

/** What a span that is not in one piece consists of, and taking selected words into it. */
export function Fragments({ labelling, mark, run }: FragmentsProps) {
  const { words, workspace, canEdit, keymap } = labelling;
  if (!canEdit || mark.kind === 'rejected') return null;
  const said = (fragment: Fragment): string => wordsOf(workspace.note.text, { fragments: [fragment] });
  const parted = mark.fragments.length > 1;
  if (!parted && !words) return null;
  return (
    <fieldset className="chips">
      <legend>{t('label.parts')}</legend>
      {parted &&
        mark.fragments.map((fragment) => (
          <Button
            key={fragment.start}
            size="small"
            aria-label={t('label.takeOut', { words: said(fragment) })}
            onClick={() => labelling.edit(mark, { fragments: mark.fragments.filter((one) => one !== fragment) })}
          >
            {said(fragment)} ✕
          </Button>
        ))}
      {words && (
        <Button size="small" onClick={() => run('fragment')}>
          {t('label.addWords', { words: said(words) })}{' '}
          <KeyHint>{keyName(keysOf(keymap, 'fragment')[0] ?? '')}</KeyHint>
        </Button>
      )}
    </fieldset>
  );
}
