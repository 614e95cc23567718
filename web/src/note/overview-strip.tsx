import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../i18n/text.ts';
import { ink, type Looks, lookOf } from './look.ts';
import type { Mark } from './mark.ts';
import { firstIn, overviewOf, STRETCHES, type Stretch, stretchAt, stretchBeside } from './overview.ts';
import './overview-strip.css';

interface OverviewStripProps {
  readonly length: number;
  readonly marks: readonly Mark[];
  readonly looks: Looks;
  /** The marks that still lack something. */
  readonly lacking: ReadonlySet<string>;
  readonly selected: Mark | null;
  readonly body: RefObject<HTMLElement | null>;
  /** Goes to a mark, or to a stretch where there is none. */
  readonly onGo: (mark: Mark | null, stretch: number) => void;
  readonly onLeave: () => void;
}

/** The whole note as a strip: where spans are, where something is undecided or lacking, and what is on the screen. */
export function OverviewStrip({ length, marks, looks, lacking, selected, body, onGo, onLeave }: OverviewStripProps) {
  const all = useMemo(() => overviewOf(length, marks, lacking), [length, marks, lacking]);
  const [moved, setMoved] = useState(0);
  const at = selected ? stretchAt(selected.start, length) : moved;
  const window = useWindow(body);
  const go = (stretch: Stretch | null, index: number): void => {
    setMoved(index);
    onGo(stretch && firstIn(stretch), index);
  };
  const clicked = (event: PointerEvent<HTMLDivElement>): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - top) / Math.max(height, 1);
    const index = Math.min(STRETCHES - 1, Math.max(0, Math.floor(share * STRETCHES)));
    const near = all.filter((stretch) => Math.abs(stretch.index - index) <= 1);
    go(near.find((stretch) => stretch.index === index) ?? near[0] ?? null, index);
  };
  const pressed = (event: KeyboardEvent): void => {
    const target = targetOf(event.key, all, at);
    if (target) go(target, target.index);
    else if (event.key === 'Enter') onLeave();
    else if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const here = all.find(({ index }) => index === at);
  return (
    <div
      className="overview"
      role="slider"
      aria-orientation="vertical"
      aria-label={t('overview.strip')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={at}
      aria-valuetext={t('overview.here', {
        share: at,
        spans: here?.spans.length ?? 0,
        undecided: here?.undecided.length ?? 0,
        problems: here?.problems.length ?? 0,
      })}
      title={t('overview.strip')}
      tabIndex={0}
      onPointerDown={clicked}
      onKeyDown={pressed}
    >
      <div ref={window} className="overview-window" />
      {all.map((stretch) => (
        <Stripe key={stretch.index} stretch={stretch} looks={looks} />
      ))}
    </div>
  );
}

/** Where a key leads: null if nowhere, undefined if it is none of the strip's. */
function targetOf(key: string, all: readonly Stretch[], at: number): Stretch | null | undefined {
  switch (key) {
    case 'ArrowDown':
      return stretchBeside(all, at, 1);
    case 'ArrowUp':
      return stretchBeside(all, at, -1);
    case 'Home':
      return all[0] ?? null;
    case 'End':
      return all.at(-1) ?? null;
    default:
      return undefined;
  }
}

function Stripe({ stretch: { index, spans, undecided, problems }, looks }: { stretch: Stretch; looks: Looks }) {
  const [first] = spans;
  return (
    <div className="overview-row" style={{ top: `${(index * 100) / STRETCHES}%` }}>
      {first && <span className="overview-spans" style={{ '--label': ink(lookOf(looks, first.label).colour) }} />}
      {undecided.length > 0 && <span className="overview-undecided" />}
      {problems.length > 0 && <span className="overview-problem">!</span>}
    </div>
  );
}

/** Keeps a frame over the part of the note that is on the screen; without drawing anything else anew. */
function useWindow(body: RefObject<HTMLElement | null>): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scroller = body.current?.parentElement;
    if (!scroller) return;
    let asked = 0;
    const place = (): void => {
      asked = 0;
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      // The note ends with an empty part, so that its last line can be in the middle of the screen.
      const words = Math.max(1, scrollHeight - clientHeight * 0.4);
      const [top, size] = [scrollTop / words, clientHeight / words].map((share) => Math.min(1, share)) as [
        number,
        number,
      ];
      frame.current?.style.setProperty('top', `${top * 100}%`);
      frame.current?.style.setProperty('height', `${Math.min(size, 1 - top) * 100}%`);
    };
    const scrolled = (): void => {
      asked ||= requestAnimationFrame(place);
    };
    scrolled();
    scroller.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      scroller.removeEventListener('scroll', scrolled);
    };
  }, [body]);
  return frame;
}
