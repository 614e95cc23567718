import type { Command, Id } from '@chartmark/schemas';
import { uuidv7 } from '@chartmark/schemas';
import { chanceFrom } from '../demo/chance.ts';

/** A note of a size, with its spans and relations as commands: overlapping, nested, all over the text; the same each time. */
export interface WebNote {
  readonly text: string;
  readonly spans: readonly { readonly id: Id; readonly label: string; readonly start: number; readonly end: number }[];
  readonly relations: readonly { readonly id: Id; readonly head: Id; readonly child: Id }[];
}

const LABELS = ['CONDITION', 'MEDICATION', 'DOSE'];
const RELATION = 'HAS_DOSE';
const LINE = 90;
/** Commands of one batch. */
const BATCH = 500;

/** @param seed gives the same note again */
export function webNote(characters: number, spans: number, relations: number, seed = 1): WebNote {
  const chance = chanceFrom(seed);
  const text = wordsOf(characters, chance);
  const made = Array.from({ length: spans }, (_, i) => {
    const start = wordStart(text, Math.floor((i / spans) * (characters - 60)));
    const end = wordEnd(text, Math.min(text.length - 1, start + 4 + Math.floor(chance() * 26)));
    const label = LABELS[i % LABELS.length] ?? 'CONDITION';
    return { id: idOf(chance), label, start, end };
  });
  const drugs = made.filter(({ label }) => label === 'MEDICATION');
  const linked = Array.from({ length: relations }, (_, i) => {
    const head = drugs[Math.floor((i / relations) * drugs.length)];
    const child = made.find((span) => span.label === 'DOSE' && span.start > (head?.start ?? 0)) ?? made[2];
    return { id: idOf(chance), head: head?.id ?? '', child: child?.id ?? '' };
  });
  return { text, spans: made, relations: linked };
}

/** The commands that put a note's spans and relations on its layer. */
export function commandsOf({ spans, relations }: WebNote): Command[] {
  const actions = [
    ...spans.map(({ id, label, start, end }) => ({
      type: 'addSpan' as const,
      span: { id, label, fragments: [{ start, end }] },
    })),
    ...relations.map(({ id, head, child }) => ({
      type: 'addRelation' as const,
      relation: { id, label: RELATION, head, child },
    })),
  ];
  return Array.from({ length: Math.ceil(actions.length / BATCH) }, (_, i) => ({
    type: 'batch' as const,
    actions: actions.slice(i * BATCH, (i + 1) * BATCH),
  }));
}

/** Words that no terminology has, so that nothing is suggested among them. */
function wordsOf(characters: number, chance: () => number): string {
  let text = '';
  let line = 0;
  while (text.length < characters) {
    const word = Array.from({ length: 2 + Math.floor(chance() * 7) }, (_, i) =>
      (i % 2 === 0 ? 'bdfgklmnprstvz' : 'aeiou').charAt(Math.floor(chance() * (i % 2 === 0 ? 14 : 5))),
    ).join('');
    line += word.length + 1;
    text += line > LINE ? `${word}\n` : `${word} `;
    if (line > LINE) line = 0;
  }
  return text.slice(0, characters);
}

const wordStart = (text: string, at: number): number => at + text.slice(at, at + 40).search(/(?<=\s|^)\S|$/);
const wordEnd = (text: string, at: number): number => at + Math.max(1, text.slice(at, at + 40).search(/\s|$/));

function idOf(chance: () => number): Id {
  const bytes = Uint8Array.from({ length: 10 }, () => Math.floor(chance() * 256));
  return uuidv7(1_700_000_000_000 + Math.floor(chance() * 1e9), bytes);
}
