import type { Presence } from '@chartmark/schemas';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Box, boxesOf } from '../note/geometry.ts';
import type { Line } from '../note/lines.ts';
import { useNoteGeometry } from '../note/use-note-geometry.ts';
import { hueOf } from './people-look.ts';
import './presence.css';

interface RemoteSelectionsProps {
  readonly body: RefObject<HTMLElement | null>;
  readonly lines: readonly Line[];
  readonly people: readonly Presence[];
}

/** What the others on a shared layer have selected right now, each in a colour and with a name. */
export function RemoteSelections({ body, lines, people }: RemoteSelectionsProps) {
  return people.map((person) =>
    person.selection ? (
      <RemoteSelection
        key={person.client}
        {...{ body, lines, person }}
        start={person.selection.start}
        end={person.selection.end}
      />
    ) : null,
  );
}

interface RemoteSelectionProps extends Omit<RemoteSelectionsProps, 'people'> {
  readonly person: Presence;
  readonly start: number;
  readonly end: number;
}

function RemoteSelection({ body, lines, person, start, end }: RemoteSelectionProps) {
  const tick = useNoteGeometry(body);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again whenever the note moved
  useLayoutEffect(() => {
    setBoxes(body.current ? boxesOf(body.current, lines, start, end) : []);
  }, [body, lines, start, end, tick]);
  return boxes.map(({ left, top, width, height }, i) => (
    <div
      key={`${left} ${top}`}
      className="remote"
      style={{ left, top, width, height, '--person': hueOf(person.account) }}
      data-name={i === 0 ? person.name : undefined}
      aria-hidden="true"
    />
  ));
}
