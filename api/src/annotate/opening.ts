import type { Layer, Note, Task } from '@chartmark/schemas';
import { Refusal, refusal } from '@chartmark/schemas';
import type { Actor } from '../people/policy.ts';
import type { Access } from './access.ts';
import { accessTo } from './access.ts';
import type { StandingOn } from './note-of.ts';

type NoteWithText = Note & { readonly text: string };

export interface OpeningDeps {
  readonly layer: (id: string) => Promise<Layer>;
  readonly standingOn: StandingOn;
  /** The same from memory, so it may be a moment old. */
  readonly standingAtHand: StandingOn;
  /** @throws {Refusal} `gone` unless the note is released */
  readonly releasedNote: (id: string) => Promise<NoteWithText>;
  /** The same from memory, so it may be a moment old; good enough for commands, whose answers hold no words of the note. */
  readonly noteToJudgeBy: (id: string) => Promise<NoteWithText>;
}

export interface Opened {
  readonly layer: Layer;
  readonly note: NoteWithText;
  readonly access: Exclude<Access, 'none'>;
  readonly task: Task | null;
}

/** Opens layers for people, as far as each may look at them or write on them. */
export function createOpening({ layer: find, standingOn, standingAtHand, releasedNote, noteToJudgeBy }: OpeningDeps) {
  /** What a person may do with a layer; without its note for who is no member of its project. */
  async function look(actor: Actor, id: string, standing: StandingOn, noteOf: OpeningDeps['releasedNote']) {
    const layer = await find(id);
    const member = actor.roles.has(layer.project);
    const [{ task, isStillToLabel }, note] = await Promise.all([
      standing(layer, actor.account.id),
      // A member whose task was withdrawn with the note is told that the note is gone, not that the layer is missing.
      member ? noteOf(layer.note) : null,
    ]);
    return { layer, note, access: accessTo(layer, actor, task, isStillToLabel), task };
  }

  async function openWith(actor: Actor, id: string, noteOf: OpeningDeps['releasedNote']): Promise<Opened> {
    const { layer, note, access, task } = await look(actor, id, standingOn, noteOf);
    if (access === 'none' || note === null) throw refusal('layer.missing', {});
    return { layer, note, access, task };
  }

  return {
    /** A layer for somebody who may do something with it. @throws {Refusal} `missing` if they may not even know of it */
    open: (actor: Actor, id: string): Promise<Opened> => openWith(actor, id, releasedNote),

    /** A layer to write on. Commands are frequent, so memory may say yes; only the store may say no. */
    async openToWrite(actor: Actor, id: string): Promise<Pick<Opened, 'layer' | 'note'>> {
      const { layer, note, access } = await look(actor, id, standingAtHand, noteToJudgeBy);
      if (access === 'write' && note !== null) return { layer, note };
      const opened = await openWith(actor, id, noteToJudgeBy);
      if (opened.access !== 'write') throw refusal('layer.readOnly', {});
      return opened;
    },

    /** What a person may do with a layer now; nothing if its note is gone. */
    async access(actor: Actor, id: string): Promise<Access> {
      const { access, note } = await look(actor, id, standingOn, noteToJudgeBy).catch(nothingIfRefused);
      return note === null ? 'none' : access;
    },
  };
}

function nothingIfRefused(error: unknown): { access: 'none'; note: null } {
  if (error instanceof Refusal) return { access: 'none', note: null };
  throw error;
}
