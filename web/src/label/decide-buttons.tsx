import type { ReactNode } from 'react';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { KeyHint } from '../ui/states.tsx';
import { type CommandName, keyName, keysOf } from './keymap.ts';
import type { Labelling } from './use-labelling.ts';

/** Tells the key of a command beside its words. */
export const hintOf = (keymap: Labelling['keymap']): ((command: CommandName) => ReactNode) =>
  function hint(command) {
    return <KeyHint>{keyName(keysOf(keymap, command)[0] ?? '')}</KeyHint>;
  };

interface DecideButtonsProps {
  readonly run: (command: CommandName) => void;
  readonly hint: (command: CommandName) => ReactNode;
}

/** Takes the selected suggestion, of a span or a relation, or puts it aside. */
export const DecideButtons = ({ run, hint }: DecideButtonsProps) => (
  <div className="toolbar">
    <Button look="primary" size="small" onClick={() => run('accept')}>
      {t('label.accept')} {hint('accept')}
    </Button>
    <Button size="small" onClick={() => run('reject')}>
      {t('label.reject')} {hint('reject')}
    </Button>
  </div>
);
