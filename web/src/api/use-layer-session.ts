import {
  type Id,
  type Presence,
  ProjectSummary,
  snapshotOf,
  stateOf,
  uuidv7,
  type Workspace,
} from '@chartmark/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { get } from './client.ts';
import { createLayerSession, type LayerSession } from './layer-session.ts';
import type { LayerView } from './layer-view.ts';
import { offlineCopies } from './offline-copies.ts';
import { type OwnSteps, recallSteps } from './older-steps.ts';
import { openLayer } from './open-layers.ts';
import { outboxOfPage } from './outbox.ts';
import { byId } from './pending.ts';
import { copyName, isLarge, workspaceQuery } from './queries.ts';
import { createTransport, followLayer, wireOfPage } from './socket.ts';

/** This tab, as the log names it. */
export const CLIENT = `web-${newId()}`;

/** A new id, ordered by time. */
export function newId(): Id {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

export interface LiveLayer {
  readonly session: LayerSession;
  readonly steps: OwnSteps;
  readonly view: LayerView;
  /** The project as it is now, where its labels were changed since the note was opened. */
  readonly project: Workspace['project'];
  readonly connected: boolean;
  /** Who else is on the layer now. */
  readonly people: readonly Presence[];
  /** A person's name, as far as it has been told. */
  readonly nameOf: (account: Id) => string;
  /** Connects again and sends what waits. */
  readonly retry: () => void;
}

/** A layer that keeps itself current for as long as it is on the screen; null for the moment until it is set up. */
export function useLayerSession(workspace: Workspace, account: Id): LiveLayer | null {
  const client = useQueryClient();
  const [open, setOpen] = useState<Pick<LiveLayer, 'session' | 'steps'> | null>(null);
  const [project, setProject] = useState(workspace.project);
  const [connected, setConnected] = useState(false);
  const [people, setPeople] = useState<readonly Presence[]>([]);
  const [met, setMet] = useState<ReadonlyMap<Id, string>>(new Map());
  // Before the page is painted, so that the note is what is seen first.
  useLayoutEffect(() => {
    const wire = wireOfPage();
    const layer = workspace.layer.id;
    const left = openLayer(layer);
    const made = createLayerSession({
      layer,
      client: CLIENT,
      ground: {
        schema: workspace.project.schema,
        text: workspace.note.text,
        suggestions: byId(workspace.suggestions),
        actor: account,
      },
      server: stateOf(workspace.snapshot),
      transport: createTransport(wire, account),
      outbox: outboxOfPage(),
      newId,
      later: (run, ms) => {
        const timer = window.setTimeout(run, ms);
        return () => window.clearTimeout(timer);
      },
    });
    let leave = (): void => {};
    let { project: known } = workspace;
    const lookAtSchema = async (): Promise<void> => {
      const { project: now } = await get(`/projects/${known.id}`, ProjectSummary);
      if (now.schemaVersion <= known.schemaVersion) return;
      known = { ...known, schema: now.schema, schemaVersion: now.schemaVersion };
      made.judgeBy(now.schema);
      setProject(known);
    };
    const following = window.setTimeout(() => {
      leave = followLayer({
        wire,
        layer,
        session: made,
        onPeople: (all) => {
          setPeople(all.filter((person) => person.client !== CLIENT));
          setMet((before) => new Map([...before, ...all.map(({ account: who, name }) => [who, name] as const)]));
        },
        onConnected: setConnected,
        onEnded: made.retry,
        // If this fails, the labels are asked for again when the connection next comes back.
        onSchema: () => void lookAtSchema().catch(() => {}),
        // Asking for it again tells why it is gone.
        onWithdrawn: () => void client.resetQueries({ queryKey: workspaceQuery(layer).queryKey }),
      });
    }, FOLLOWED_AFTER_MS);
    const back = (): void => again(made);
    const seenAgain = (): void => {
      if (made.current().saving.kind === 'signed-out') again(made);
    };
    const steps = recallSteps({ layer, account, session: made, left: workspace.stepsLeft });
    const keeping = keepCopies(workspace, copyName(account, layer), made, () => known);
    window.addEventListener('online', back);
    window.addEventListener('focus', seenAgain);
    setOpen({ session: made, steps });
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('focus', seenAgain);
      window.clearTimeout(following);
      keeping();
      steps.close();
      leave();
      made.close();
      left();
    };
  }, [client, workspace, account]);
  const view = useSyncExternalStore(open?.session.subscribe ?? never, () => open?.session.current() ?? null);
  if (!open || !view) return null;
  const names = new Map([...workspace.people.map(({ id, name }) => [id, name] as const), ...met]);
  return {
    ...open,
    ...{ view, project, connected, people },
    nameOf: (who) => names.get(who) ?? '…',
    retry: () => again(open.session),
  };
}

/** Following starts this much later, so that the note is drawn first; joining catches up on what happened meanwhile. */
const FOLLOWED_AFTER_MS = 50;

const KEEP_EVERY_MS = 2_000;
/** Making a copy would hold up somebody at work, so it waits until nothing has happened for this long… */
const REST_MS = 1_500;
/** …but not once the last copy is this old. */
const LONGEST_UNKEPT_MS = 20_000;

/** Keeps the offline copy of a layer up to date with the service while the session lasts. @returns a function that stops it */
function keepCopies(
  workspace: Workspace,
  name: string,
  session: LayerSession,
  projectNow: () => Workspace['project'],
): () => void {
  let kept: number | null = session.version();
  const signedOut = (): boolean => session.current().saving.kind === 'signed-out';
  let keptAt = performance.now();
  let changedAt = keptAt;
  const timer = window.setInterval(() => {
    if (session.version() === kept || signedOut()) return;
    const now = performance.now();
    if (now - changedAt < REST_MS && now - keptAt < LONGEST_UNKEPT_MS) return;
    kept = session.version();
    keptAt = now;
    const copy = { ...workspace, project: projectNow(), snapshot: snapshotOf(session.told()) };
    void offlineCopies.keep(name, copy, { large: isLarge(copy) });
  }, KEEP_EVERY_MS);
  const ended = session.subscribe(() => {
    changedAt = performance.now();
    if (kept === null || !signedOut()) return;
    kept = null;
    void offlineCopies.dropAll();
  });
  return () => {
    window.clearInterval(timer);
    ended();
  };
}

/** Reconnects first: the service closes the connection when its session is signed out. */
function again(session: LayerSession): void {
  const wire = wireOfPage();
  if (!wire.connected) wire.connect();
  session.retry();
}

const never = (): (() => void) => () => {};
