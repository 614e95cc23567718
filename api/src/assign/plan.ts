import { createHash } from 'node:crypto';
import type { Layer, Mode, Note, Stage, Task } from '@chartmark/schemas';
import { uuidFrom } from '@chartmark/schemas';

export interface Assignment {
  readonly people: readonly string[];
  readonly mode: Mode;
  readonly stage: Stage;
  readonly at: string;
  /** What nobody outside can know. The ids of checks follow from it too, or people could reckon which of their notes are. */
  readonly secret: string;
}

/**
 * The layers and tasks by which these people label a note: a layer each, or one for all of them.
 * The ids follow from what they are for, so the same assignment twice makes one.
 */
export function plan(
  note: Pick<Note, 'id' | 'project' | 'title' | 'length'>,
  { people, mode, stage, at, secret }: Assignment,
): { layers: Layer[]; tasks: Task[] } {
  const layerFor = (owner: string | null): Layer => ({
    id: idOf('layer', note.id, stage, owner ?? 'shared', ...(stage === 'sample' ? [secret] : [])),
    project: note.project,
    note: note.id,
    stage,
    mode,
    owner,
    createdAt: at,
  });
  const taskOn = (layer: Layer, assignee: string): Task => ({
    id: idOf('task', layer.id, assignee),
    project: note.project,
    note: note.id,
    layer: layer.id,
    assignee,
    stage,
    mode,
    state: 'open',
    title: note.title,
    length: note.length,
    createdAt: at,
    changedAt: at,
  });
  if (mode === 'shared') {
    const layer = layerFor(null);
    return { layers: [layer], tasks: people.map((person) => taskOn(layer, person)) };
  }
  const layers = people.map((person) => layerFor(person));
  return { layers, tasks: layers.map((layer) => taskOn(layer, layer.owner ?? '')) };
}

/** An id that follows from what it is for. */
export const idOf = (...parts: readonly string[]): string =>
  uuidFrom(createHash('sha256').update(parts.join(' ')).digest('hex'));
