import { BLIND_NOTES_B } from '../testing/blind-notes-b.ts';
import { BLIND_NOTES_C } from '../testing/blind-notes-c.ts';
import { BLIND_NOTES_D } from '../testing/blind-notes-d.ts';
import { BLIND_NOTES_E } from '../testing/blind-notes-e.ts';
import { BLIND_NOTES_F } from '../testing/blind-notes-f.ts';
import { BLIND_NOTES_G } from '../testing/blind-notes-g.ts';
import { BLIND_NOTES_H } from '../testing/blind-notes-h.ts';
import { BLIND_NOTES_I } from '../testing/blind-notes-i.ts';
import { LESSONS_1 } from '../testing/lessons-1.ts';
import { LESSONS_2 } from '../testing/lessons-2.ts';
import { LESSONS_3 } from '../testing/lessons-3.ts';
import { LESSONS_4 } from '../testing/lessons-4.ts';
import { LESSONS_5 } from '../testing/lessons-5.ts';
import { LESSONS_6 } from '../testing/lessons-6.ts';
import { LESSONS_7 } from '../testing/lessons-7.ts';
import { LESSONS_8 } from '../testing/lessons-8.ts';
import { LESSONS_9 } from '../testing/lessons-9.ts';
import { LESSONS_10 } from '../testing/lessons-10.ts';
import { LESSONS_11 } from '../testing/lessons-11.ts';
import { PLAIN_LESSONS } from '../testing/lessons-plain.ts';
import { LOOK_ALIKES } from '../testing/look-alikes.ts';
import { readGold } from '../testing/marked.ts';
import { STYLE_NOTES } from '../testing/style-notes.ts';
import { MORE_STYLE_NOTES } from '../testing/style-notes-2.ts';
import { SERVICE_NOTES } from '../testing/style-notes-3.ts';
import type { Lesson } from './learn.ts';

export { type Lesson, learn, learnCodes } from './learn.ts';
export { encode } from './model.ts';

const OWN = [
  ...[BLIND_NOTES_B, BLIND_NOTES_C, BLIND_NOTES_D, BLIND_NOTES_E],
  ...[BLIND_NOTES_F, BLIND_NOTES_G, BLIND_NOTES_H, BLIND_NOTES_I],
  ...[STYLE_NOTES, MORE_STYLE_NOTES, SERVICE_NOTES],
];

const DRAFTED = {
  ...{ ...LESSONS_1, ...LESSONS_2, ...LESSONS_3, ...LESSONS_4 },
  ...{ ...LESSONS_5, ...LESSONS_6, ...LESSONS_7, ...LESSONS_8 },
  ...{ ...LESSONS_9, ...LESSONS_10, ...LESSONS_11 },
};

/** All that the shipped weights were learnt from: invented notes, none of anybody. */
export function lessons(): Lesson[] {
  const drafted = Object.entries(DRAFTED).flatMap(([template, notes]) =>
    notes.map((note) => ({ ...readGold(note), template })),
  );
  const own = OWN.flatMap((notes, set) =>
    Object.entries(notes).map(([name, note]) => ({ ...readGold(note), template: `${set} ${name}` })),
  );
  const plain = [...PLAIN_LESSONS, ...LOOK_ALIKES].map((text, place) => ({
    text,
    spans: [],
    template: `plain ${place}`,
  }));
  return [...drafted, ...own, ...plain];
}
