import { useEffect, useRef } from 'react';
import { t } from '../i18n/text.ts';
import { useAfterPaint } from '../note/use-after-paint.ts';
import { wordsOf } from '../note/words-of.ts';
import { announce } from '../ui/announce.tsx';
import { doneByOthers, type OthersDeed } from './colleagues.ts';
import type { Labelling } from './use-labelling.ts';

/** Not more often is told what others do, so that it can be listened to beside one's own work. */
const SAID_EVERY_MS = 3_000;

/**
 * Says what others do to the spans of the layer: one thing by its words, several by their number, but for what they do to the
 * one that is selected.
 */
export function useColleagues({ live, me, nameOf, ui, workspace }: Labelling): void {
  const { view, session, nameOf: personOf } = live;
  const known = useRef(session.told());
  const waiting = useRef<readonly OthersDeed[]>([]);
  const timer = useRef<number | null>(null);
  const say = (): void => {
    const deeds = waiting.current;
    waiting.current = [];
    timer.current = deeds.length > 0 ? window.setTimeout(() => latest.current(), SAID_EVERY_MS) : null;
    const told = deeds.findLast(({ span }) => span.id === ui.current) ?? (deeds.length === 1 ? deeds[0] : undefined);
    if (told) {
      const words = wordsOf(workspace.note.text, told.span);
      announce(t(`others.${told.kind}`, { name: personOf(told.by), label: nameOf(told.span.label), words }));
    } else if (deeds.length > 0) announce(t('others.several', { n: deeds.length }));
  };
  const latest = useRef(say);
  useAfterPaint(() => {
    latest.current = say;
    const told = session.told();
    waiting.current = [...waiting.current, ...doneByOthers(known.current, told, me)];
    known.current = told;
    if (timer.current === null && waiting.current.length > 0) say();
  }, [view, session, me]);
  useEffect(() => () => window.clearTimeout(timer.current ?? undefined), []);
}
