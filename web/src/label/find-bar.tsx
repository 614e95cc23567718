import { type Fragment, offeredTypes } from '@chartmark/schemas';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { newId } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import { type Line, lineAt } from '../note/lines.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { CompactSelect } from '../ui/field.tsx';
import { batches, labelAll } from './deeds.ts';
import { found, placeFrom } from './found.ts';
import type { Labelling } from './use-labelling.ts';
import './find-bar.css';

interface FindBarProps {
  readonly labelling: Labelling;
  readonly body: RefObject<HTMLElement | null>;
  readonly lines: readonly Line[];
}

/** As high as the room that the style sheet leaves for it. */
const BAR_PX = 64;
const CLOSED = { words: '', at: null, asked: 0 } as const;

/** Finding words in the note: Enter goes on, Escape selects the place one is at, and all can be labelled at once. */
export function FindBar({ labelling, body, lines }: FindBarProps) {
  const { ui, set, workspace, canEdit } = labelling;
  const { text } = workspace.note;
  const input = useRef<HTMLInputElement>(null);
  const { words, at, asked } = ui.find ?? CLOSED;
  const places = useMemo(() => found(text, words), [text, words]);
  const index = places.findIndex(({ start, end }) => start === at?.start && end === at.end);
  const begin = ui.choice ? Math.min(ui.choice.anchor, ui.choice.focus) : (labelling.selected?.start ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it has the focus again
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);

  /** The place is only shown while one types: selecting it would take the typing out of the field. */
  const goTo = (all: readonly Fragment[], to: number, typed: string): void => {
    const place = all[to] ?? null;
    set({ find: { words: typed, at: place, asked } });
    announce(place ? t('find.at', { n: to + 1, of: all.length }) : t('find.count', { n: 0 }));
    const line = place && body.current?.querySelector(`[data-line="${lineAt(lines, place.start)}"]`);
    const box = line?.getBoundingClientRect();
    const frame = body.current?.parentElement?.getBoundingClientRect();
    if (box && frame && (box.top < frame.top + BAR_PX || box.bottom > frame.bottom))
      line?.scrollIntoView?.({ block: 'center' });
  };
  const step = (way: -1 | 1): void => {
    const from = at ? (way === 1 ? at.end : at.start) : begin;
    goTo(places, placeFrom(places, from, way), words);
  };
  const type = (typed: string): void => {
    const now = found(text, typed);
    goTo(now, placeFrom(now, at?.start ?? begin, 1), typed);
  };
  const close = (): void => {
    set({ find: null, ...(at && { current: null, choice: { anchor: at.start, focus: at.end, exact: true } }) });
    body.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const all = (label: string): void => {
    const actions = labelAll(places, labelling.marks, { label }, newId);
    if (actions.length > 0 && labelling.send(...batches(actions))) announce(t('say.batch', { n: actions.length }));
  };
  return (
    <search className="find-bar" aria-label={t('find.title')}>
      <input
        ref={input}
        className="input input-compact"
        type="text"
        aria-label={t('find.words')}
        placeholder={t('find.words')}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="find-count">
        {words.trim() === ''
          ? ''
          : index === -1
            ? t('find.count', { n: places.length })
            : t('find.at', { n: index + 1, of: places.length })}
      </span>
      <Button size="small" aria-label={t('find.previous')} disabled={places.length === 0} onClick={() => step(-1)}>
        ↑
      </Button>
      <Button size="small" aria-label={t('find.next')} disabled={places.length === 0} onClick={() => step(1)}>
        ↓
      </Button>
      {canEdit && places.length > 0 && (
        <CompactSelect
          label={t('find.labelAll', { n: places.length })}
          value=""
          choices={[
            { value: '', name: t('find.labelAll', { n: places.length }) },
            ...offeredTypes(workspace.project.schema).map(({ name, display }) => ({ value: name, name: display })),
          ]}
          onChoose={all}
        />
      )}
      <Button size="small" look="quiet" aria-label={t('app.close')} onClick={close}>
        ✕
      </Button>
    </search>
  );
}
