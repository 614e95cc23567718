import { setTimeout } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import type { LabelSchema } from '@chartmark/schemas';
import type { Example } from '../preannotate/learned-lexicon.ts';
import type { LearnedProject } from '../preannotate/project-lexicon.ts';
import { received, streamed } from './stream.ts';

/** What a learning thread is given; decided notes come through the port. */
export interface ToLearn {
  readonly port: MessagePort;
  readonly schema: LabelSchema;
  /** Memory that both sides share: the progress, and whether to stop. */
  readonly control: SharedArrayBuffer;
}

/** What the caller of the learning gives. */
export interface Learning {
  readonly schema: LabelSchema;
  /** Told now and then how much of the learning is done, from 0 to 1; answers whether to go on. */
  readonly more: (share: number) => Promise<boolean>;
}

const SHARE = 0;
const ENDED = 1;
/** Of what `SHARE` counts. */
const WHOLE = 1_000;
const LOOK_MS = 250;

/**
 * Has a thread learn from decided notes, as they come.
 *
 * @returns null if `more` said no
 * @throws what the notes throw
 */
export async function learned(
  examples: AsyncIterable<Example>,
  { schema, more }: Learning,
  run: (task: ToLearn, transfer: readonly MessagePort[]) => Promise<LearnedProject | null>,
): Promise<LearnedProject | null> {
  const control = new SharedArrayBuffer(8);
  const state = new Int32Array(control);
  const over = new AbortController();
  const { signal } = over;
  const watching = (async () => {
    while (!signal.aborted) {
      await setTimeout(LOOK_MS, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted && !(await more(Atomics.load(state, SHARE) / WHOLE))) Atomics.store(state, ENDED, 1);
    }
  })();
  // A failure is thrown where `watching` is awaited, below.
  watching.catch(() => Atomics.store(state, ENDED, 1));
  try {
    return await streamed(examples, (port) => run({ port, schema, control }, [port]));
  } finally {
    over.abort();
    await watching;
  }
}

/** In the thread: collects the notes and learns from them, unless told to stop. @throws {Error} if the notes break off */
export async function learn(
  { port, schema, control }: ToLearn,
  learnProject: (examples: readonly Example[], schema: LabelSchema, goOn: (share: number) => void) => LearnedProject,
): Promise<LearnedProject | null> {
  const state = new Int32Array(control);
  const examples = await received<Example>(port, 'notes to learn from');
  const goOn = (share: number): void => {
    Atomics.store(state, SHARE, Math.floor(share * WHOLE));
    if (Atomics.load(state, ENDED) === 1) throw new Ended();
  };
  try {
    return learnProject(examples, schema, goOn);
  } catch (error) {
    if (error instanceof Ended) return null;
    throw error;
  }
}

class Ended extends Error {
  override readonly name = 'Ended';
}
