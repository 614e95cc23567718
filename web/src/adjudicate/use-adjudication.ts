import {
  Adjudication,
  type AdjudicationChoice,
  type AdjudicationDifference,
  type Citation,
  type Fragment,
  Refusal,
} from '@chartmark/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { post } from '../api/client.ts';
import type { LayerSession } from '../api/layer-session.ts';
import { CLIENT, newId } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import type { Choice } from '../note/use-note-pointer.ts';
import { exact, snapped } from '../note/words.ts';
import { announce } from '../ui/announce.tsx';
import { messageOf } from '../ui/states.tsx';
import type { Deed } from './keys.ts';
import { adjudicationPath, adjudicationQuery } from './queries.ts';

export type Asking = 'new' | 'escalate' | null;

export interface Deciding {
  readonly adjudication: Adjudication;
  readonly current: AdjudicationDifference | null;
  readonly place: number;
  readonly asking: Asking;
  readonly fault: string | null;
  readonly choice: Choice | null;
  /** The words selected in the note, if any. */
  readonly chosen: Fragment | null;
  readonly comment: string;
  readonly citation: Citation | null;
  readonly go: (difference: string) => void;
  readonly ask: (asking: Asking) => void;
  readonly choose: (choice: Choice | null) => void;
  readonly say: (comment: string) => void;
  readonly cite: (citation: Citation | null) => void;
  readonly decide: (choice: AdjudicationChoice) => Promise<void>;
  readonly act: (deed: Deed) => boolean;
  readonly merge: () => Promise<void>;
  readonly makeGold: () => Promise<void>;
  readonly reopen: () => void;
}

/** Where the adjudicator is, and what becomes of what they decide. */
export function useAdjudication(adjudication: Adjudication, session: LayerSession): Deciding {
  const { differences, note, project, submitted } = adjudication;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [at, setAt] = useState<string | null>(() => nextOpen(differences, null)?.id ?? differences[0]?.id ?? null);
  const [asking, ask] = useState<Asking>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [choice, choose] = useState<Choice | null>(null);
  const [comment, say] = useState('');
  const [citation, cite] = useState<Citation | null>(null);
  const place = Math.max(
    0,
    differences.findIndex(({ id }) => id === at),
  );
  const current = differences[place] ?? null;

  const show = (difference: AdjudicationDifference): void => {
    setAt(difference.id);
    ask(null);
    setFault(null);
    const n = differences.findIndex(({ id }) => id === difference.id) + 1;
    const state = t(`adjudicate.state.${difference.state}`);
    announce(t('say.difference', { n, all: differences.length, kind: t(`kind.${difference.kind}`), state }));
  };
  const go = (id: string): void => {
    const wanted = differences.find((difference) => difference.id === id);
    if (wanted) show(wanted);
  };
  const step = (by: 1 | -1): void => {
    const wanted = differences[place + by];
    if (wanted) show(wanted);
  };
  const send = async (path: string, body: object): Promise<Adjudication | null> => {
    try {
      const now = await post(`${adjudicationPath(project.id, note.id)}${path}`, body, Adjudication);
      client.setQueryData(adjudicationQuery(project.id, note.id).queryKey, now);
      setFault(null);
      return now;
    } catch (error) {
      setFault(t('adjudicate.failed', { reason: messageOf(error) }));
      return null;
    }
  };

  const decide = async (wanted: AdjudicationChoice): Promise<void> => {
    if (!current || submitted) return;
    const said = { id: newId(), client: CLIENT, difference: current.id, choice: wanted };
    const now = await send('/decisions', { ...said, citation, comment: comment.trim() || null });
    if (!now) return;
    ask(null);
    choose(null);
    say('');
    cite(null);
    announce(t('say.decided', { n: now.differences.filter(({ state }) => state === 'open').length }));
    const next = wanted.kind === 'reopen' ? null : nextOpen(now.differences, current.id);
    if (next) setAt(next.id);
  };

  const makeGold = async (): Promise<void> => {
    const now = await send('/gold', { id: newId(), client: CLIENT });
    if (now) announce(t('say.gold'));
  };

  const reopen = (): void => {
    try {
      session.submit({ type: 'reopen' });
      setFault(null);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setFault(t('adjudicate.failed', { reason: messageOf(error) }));
    }
  };

  const act = (deed: Deed): boolean => {
    switch (deed.kind) {
      case 'next':
      case 'previous':
        step(deed.kind === 'next' ? 1 : -1);
        return true;
      case 'gold':
        if (submitted && adjudication.next !== null) {
          void navigate({
            to: '/projects/$project/adjudicate/$note',
            params: { project: project.id, note: adjudication.next },
          });
        } else if (!submitted) void makeGold();
        return true;
      case 'new':
      case 'escalate':
        if (current && !submitted && (deed.kind !== 'new' || current.of !== 'relation')) ask(deed.kind);
        return true;
      default: {
        const wanted = current && choiceFor(deed.kind, deed.kind === 'take' ? deed.option : 0, current);
        if (wanted) void decide(wanted);
        return wanted !== null;
      }
    }
  };

  return {
    ...{ adjudication, current, place, asking, fault, choice, comment, citation },
    ...{ go, ask, choose, say, cite, decide, act, makeGold, reopen },
    chosen: choice && (choice.exact ? exact : snapped)(note.text, choice.anchor, choice.focus),
    merge: async () => {
      await send('', {});
    },
  };
}

function choiceFor(
  kind: 'take' | 'merge' | 'nothing' | 'takeBack',
  option: number,
  { options, of, verdict }: AdjudicationDifference,
): AdjudicationChoice | null {
  switch (kind) {
    case 'take': {
      const side = options[option]?.sides[0];
      return side === undefined ? null : { kind: 'take', side };
    }
    case 'merge':
      return of === 'noteLabel' ? null : { kind: 'merge', sides: options.flatMap(({ sides }) => sides) };
    case 'nothing':
      return { kind: 'nothing' };
    case 'takeBack':
      return verdict ? { kind: 'reopen' } : null;
  }
}

/** The next that can be decided after a difference, or from the beginning; what waits for others comes last. */
function nextOpen(differences: readonly AdjudicationDifference[], after: string | null): AdjudicationDifference | null {
  const from = differences.findIndex(({ id }) => id === after) + 1;
  const turned = [...differences.slice(from), ...differences.slice(0, from)];
  const decided = new Set(differences.filter(({ state }) => state === 'decided').map(({ id }) => id));
  const open = turned.filter(({ state }) => state === 'open');
  return open.find(({ waitsFor }) => waitsFor.every((id) => decided.has(id))) ?? open[0] ?? null;
}
