import { offeredTypes } from '@chartmark/schemas';
import { type KeyboardEvent, useState } from 'react';
import { t } from '../i18n/text.ts';
import { holdKeysFor } from '../ui/held-keys.ts';
import { afterPaint } from '../ui/painted.ts';
import { KeyHint } from '../ui/states.tsx';
import { COMMANDS, type CommandName, keyName, keysOf } from './keymap.ts';
import type { Labelling } from './use-labelling.ts';
import './command-palette.css';

interface CommandPaletteProps {
  readonly labelling: Labelling;
  readonly run: (command: CommandName) => void;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly key: string | null;
  readonly run: () => void;
}

/** Every command and label by name, for whoever does not know its key. */
export function CommandPalette({ labelling, run }: CommandPaletteProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = matching(entriesOf(labelling, run), typed);
  const chosen = found[Math.min(at, found.length - 1)];
  const take = (entry: Entry | undefined): void => {
    if (!entry) return;
    holdKeysFor('body');
    labelling.set({ dialog: null });
    // Once the focus is back where it was, since the command may take it elsewhere.
    afterPaint(entry.run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way !== undefined) setAt((found.length + Math.min(at, found.length - 1) + way) % Math.max(found.length, 1));
    else if (event.key === 'Enter') take(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <input
        className="input"
        role="combobox"
        aria-label={t('label.paletteHint')}
        placeholder={t('label.paletteHint')}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={chosen && `palette-${chosen.id}`}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <div className="palette-list" id="palette-list" role="listbox" aria-label={t('label.palette')}>
        {found.map((entry) => (
          <div
            key={entry.id}
            id={`palette-${entry.id}`}
            className="menu-item"
            role="option"
            tabIndex={-1}
            aria-selected={entry === chosen}
            data-highlighted={entry === chosen ? '' : undefined}
            ref={(element) => {
              if (entry === chosen) element?.scrollIntoView?.({ block: 'nearest' });
            }}
            onPointerDown={() => take(entry)}
          >
            {entry.name}
            {entry.key !== null && <KeyHint>{entry.key}</KeyHint>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="muted">{t('label.paletteEmpty')}</p>}
    </div>
  );
}

function entriesOf(
  { workspace, keymap, giveLabel, canEdit }: Labelling,
  run: (name: CommandName) => void,
): readonly Entry[] {
  const labels = offeredTypes(workspace.project.schema).map(({ name, display, key }) => ({
    id: `label-${name}`,
    name: t('label.relabel', { label: display }),
    key,
    run: () => canEdit && giveLabel(name),
  }));
  const commands = COMMANDS.filter(([name]) => name !== 'palette').map(([name]) => ({
    id: name,
    name: t(`cmd.${name}`),
    key: keyName(keysOf(keymap, name)[0] ?? ''),
    run: () => run(name),
  }));
  return [...commands, ...labels];
}

/** Entries that have every typed word, those that begin with them first. */
function matching(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const fits = entries.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  const begins = (entry: Entry): number => Number(!entry.name.toLowerCase().startsWith(words[0] ?? ''));
  return fits.sort((a, b) => begins(a) - begins(b));
}
