import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { type CommandName, keyName, strokeOf } from './keymap.ts';
import { takenBy, type UnfitKey, unfitKey } from './own-keys.ts';
import type { Labelling } from './use-labelling.ts';

interface KeyChangerProps {
  readonly labelling: Labelling;
  readonly command: CommandName;
}

type Asking =
  | { readonly at: 'key'; readonly fault: UnfitKey | null }
  | { readonly at: 'conflict'; readonly stroke: string; readonly other: CommandName };

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** Gives a command another key; says what has it already. */
export function KeyChanger({ labelling, command }: KeyChangerProps) {
  const { keymap, ownKeys, setOwnKeys } = labelling;
  const [asking, setAsking] = useState<Asking | null>(null);
  const answered = useRef(false);
  const name = t(`cmd.${command}`);
  /** Ends the asking by an answer: what it began from has the focus again. */
  const end = (): void => {
    answered.current = true;
    setAsking(null);
  };
  const give = (stroke: string): void => {
    setOwnKeys({ ...ownKeys, [command]: stroke });
    end();
    announce(t('keys.given', { name, key: keyName(stroke) }));
  };
  const pressed = (event: KeyboardEvent): void => {
    if (MODIFIERS.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      end();
      return;
    }
    const stroke = strokeOf(event);
    const fault = unfitKey(stroke, keymap);
    const other = takenBy(stroke, command, keymap);
    if (fault !== null) setAsking({ at: 'key', fault });
    else if (other !== null) setAsking({ at: 'conflict', stroke, other });
    else give(stroke);
  };
  if (asking === null) {
    return (
      <Button
        look="quiet"
        size="small"
        // The focus was on what this takes the place of.
        autoFocus={answered.current}
        aria-label={t('keys.changeOf', { name })}
        onClick={() => setAsking(WAITING)}
      >
        {t('keys.change')}
      </Button>
    );
  }
  if (asking.at === 'conflict') {
    return (
      <span className="keys-asking" role="alert">
        {t('keys.conflict', { key: keyName(asking.stroke), name: t(`cmd.${asking.other}`) })}
        <Button size="small" autoFocus onClick={() => give(asking.stroke)}>
          {t('keys.take')}
        </Button>
        <Button size="small" look="quiet" onClick={end}>
          {t('app.cancel')}
        </Button>
      </span>
    );
  }
  return (
    <span className="keys-asking">
      <button
        type="button"
        className="keys-press"
        // biome-ignore lint/a11y/noAutofocus: whoever asked to press a key is to press it here
        autoFocus
        onKeyDown={pressed}
        onBlur={() => {
          answered.current = false;
          setAsking(null);
        }}
      >
        {t('keys.press')}
      </button>
      {asking.fault !== null && <span role="alert">{t(`keys.unfit.${asking.fault}`)}</span>}
    </span>
  );
}

const WAITING: Asking = { at: 'key', fault: null };
