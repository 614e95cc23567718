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

interface AllOfKindProps extends DecideButtonsProps {
  /** How many suggestions of the label are undecided; below two there is nothing to decide at once. */
  readonly n: number;
  readonly label: string;
}

/** Takes all suggestions of one label, of spans or of relations, or puts them aside. */
export function AllOfKind({ n, label, run, hint }: AllOfKindProps) {
  if (n < 2) return null;
  const ofKind = t('label.ofKind', { n, label });
  return (
    <div className="alike-row">
      <span>{ofKind}</span>
      <div className="alike-buttons">
        <Button size="small" onClick={() => run('acceptKind')}>
          {t('label.acceptAll')}
          <Heard>{ofKind}</Heard> {hint('acceptKind')}
        </Button>
        <Button size="small" onClick={() => run('rejectKind')}>
          {t('label.rejectAll')}
          <Heard>{ofKind}</Heard> {hint('rejectKind')}
        </Button>
      </div>
    </div>
  );
}

/** What of a row its buttons do, for those who hear only the button. */
export const Heard = ({ children }: { readonly children: string }) => (
  <span className="out-of-sight">: {children}</span>
);
