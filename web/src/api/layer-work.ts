import { type CommandEnvelope, evolve, type LayerEvent, type LayerState, type Refusal } from '@chartmark/schemas';
import type { Refused } from './kept-commands.ts';
import type { LayerView, Saving } from './layer-view.ts';
import { carriesWords, foreseen, type Ground, withPending } from './pending.ts';

/** A layer as the service has it, with the commands given here that it has not carried out. */
export interface Work {
  readonly server: LayerState;
  /** Those that wait for their answer, in the order they were given. */
  readonly pending: readonly CommandEnvelope[];
  readonly refused: readonly Refused[];
  /** The layer with the pending commands applied, as the screen shows it. */
  readonly state: LayerState;
}

/** How the service was last reached. */
export type Standing = 'reached' | 'offline' | 'throttled' | 'signed-out';

export const workOn = (server: LayerState): Work => ({ server, pending: [], refused: [], state: server });

/** With one more command. @throws {Refusal} if it makes no sense here already */
export const withGiven = (work: Work, envelope: CommandEnvelope, ground: Ground): Work => ({
  ...work,
  state: foreseen(work.state, envelope, ground),
  pending: [...work.pending, envelope],
});

/** After the layer's next event. */
export function withEvent(work: Work, event: LayerEvent, ground: Ground): Work {
  const server = evolve(work.server, event);
  const pending = without(work.pending, event.id);
  // The event is the one foreseen, so what is on the screen is right as it stands and need not be drawn again.
  const asForeseen = work.pending[0]?.id === event.id && work.state.version === server.version + pending.length;
  return { ...work, server, pending, state: asForeseen ? work.state : withPending(server, pending, ground) };
}

/** Without a command whose answer has come. */
export const withoutPending = (work: Work, id: string, ground: Ground): Work =>
  rebuilt({ ...work, pending: without(work.pending, id) }, ground);

/** With a pending command among the refused ones. */
export const withRefused = (work: Work, envelope: CommandEnvelope, refusal: Refusal, ground: Ground): Work =>
  rebuilt(
    {
      ...work,
      pending: work.pending.filter((other) => other !== envelope),
      refused: [...work.refused, { envelope, refusal }],
    },
    ground,
  );

/** With what an earlier page left, which comes first; the same work if it left nothing. */
export function withLeft(
  work: Work,
  left: Pick<Work, 'refused'> & { readonly waiting: readonly CommandEnvelope[] },
  ground: Ground,
): Work {
  const known = new Set(work.pending.map(({ id }) => id));
  const waiting = left.waiting.filter(({ id }) => !known.has(id));
  if (waiting.length + left.refused.length === 0) return work;
  const pending = [...waiting, ...work.pending];
  return rebuilt({ ...work, pending, refused: [...left.refused, ...work.refused] }, ground);
}

/** Without these refused commands. */
export const withoutRefused = (work: Work, ids: readonly string[]): Work => ({
  ...work,
  refused: work.refused.filter(({ envelope }) => !ids.includes(envelope.id)),
});

/** With another reason for a command that stays refused. */
export const refusedAnew = (work: Work, envelope: CommandEnvelope, refusal: Refusal): Work => ({
  ...work,
  refused: work.refused.map((one) => (one.envelope === envelope ? { envelope, refusal } : one)),
});

/** With the layer, or what commands are judged by, as it is now. */
export const rebuilt = (work: Work, ground: Ground): Work => ({
  ...work,
  state: withPending(work.server, work.pending, ground),
});

/** @param unkept how many of the commands this device could not keep */
export const viewOf = ({ state, pending, refused }: Work, standing: Standing, unkept: number): LayerView => ({
  state,
  saving: savingOf(pending.length, standing),
  refused,
  unkept,
  wordsWait: pending.some(hasWords) || refused.some(ofWords),
});

function savingOf(count: number, standing: Standing): Saving {
  if (standing === 'signed-out') return { kind: 'signed-out', count };
  if (count === 0) return { kind: 'saved' };
  return { kind: standing === 'reached' ? 'saving' : standing, count };
}

const hasWords = ({ command }: CommandEnvelope): boolean => carriesWords(command);
const ofWords = ({ envelope }: Refused): boolean => hasWords(envelope);

/** The same list if it is not among them. */
const without = (pending: readonly CommandEnvelope[], id: string): readonly CommandEnvelope[] =>
  pending.some((envelope) => envelope.id === id) ? pending.filter((envelope) => envelope.id !== id) : pending;
