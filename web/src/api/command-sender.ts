import { type Acknowledgement, type CommandEnvelope, Refusal, refusal as refusalOf } from '@chartmark/schemas';
import type { Standing } from './layer-work.ts';

interface Parts {
  /** The command that has waited longest. */
  readonly next: () => CommandEnvelope | undefined;
  /** @throws {Refusal} `unavailable` when it may be tried again */
  readonly send: (envelope: CommandEnvelope) => Promise<Acknowledgement>;
  /** A command was carried out; then it no longer waits. */
  readonly onDone: (envelope: CommandEnvelope, acknowledgement: Acknowledgement) => void;
  /** A command was refused for its own sake; then it no longer waits. */
  readonly onRefused: (envelope: CommandEnvelope, refusal: Refusal) => void;
  /** The service cannot be reached, asks to wait, or has signed this account out. */
  readonly onStanding: () => void;
  /** Runs something after a delay. @returns a function that cancels it */
  readonly later: (run: () => void, ms: number) => () => void;
}

/** Sends a layer's commands. */
export interface CommandSender {
  readonly standing: () => Standing;
  /** Sends nothing before this, so that what an earlier page left can go out first. */
  readonly begin: () => void;
  /** Sends what waits, unless that is under way or has to wait itself. */
  readonly send: () => void;
  /** Lets what waits be sent now, whatever stood in the way. */
  readonly clear: () => void;
  /** Sends nothing more until it is cleared. */
  readonly signOut: () => void;
  readonly close: () => void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** However long the service asks to wait. */
const LONGEST_ASKED_MS = 300_000;

/**
 * One command after another, each until it is answered; while the service cannot be reached, again after ever longer waits,
 * and where it asks to wait, after as long as it asks.
 */
export function createCommandSender({ next, send, onDone, onRefused, onStanding, later }: Parts): CommandSender {
  let begun = false;
  let sending = false;
  let waiting = false;
  let closed = false;
  let signedOut = false;
  /** What the last attempt met. */
  let held: 'offline' | 'throttled' | null = null;
  let waitMs = FIRST_WAIT_MS;
  let cancelWait = (): void => {};

  const mayGo = (): boolean => begun && !waiting && !closed && !signedOut;

  const sendAll = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    for (let envelope = next(); envelope && mayGo(); envelope = next()) {
      try {
        const acknowledgement = await send(envelope);
        reached();
        onDone(envelope, acknowledgement);
      } catch (error) {
        const refusal = error instanceof Refusal ? error : refusalOf('service.unreachable', {});
        if (refusal.kind === 'unauthenticated') signOut();
        else if (refusal.kind === 'throttled') wait('throttled', askedMs(refusal));
        else if (refusal.kind === 'unavailable') wait('offline');
        else {
          reached();
          onRefused(envelope, refusal);
        }
      }
    }
    sending = false;
  };

  /** Whatever it answered: the account's end and a refusal come from the service, too. */
  const reached = (): void => {
    held = null;
    waitMs = FIRST_WAIT_MS;
  };

  const wait = (by: 'offline' | 'throttled', ms = waitMs): void => {
    held = by;
    waiting = true;
    onStanding();
    cancelWait = later(() => {
      waiting = false;
      void sendAll();
    }, ms);
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
  };

  const signOut = (): void => {
    reached();
    signedOut = true;
    onStanding();
  };

  return {
    standing() {
      if (signedOut) return 'signed-out';
      return held ?? 'reached';
    },
    begin() {
      begun = true;
      void sendAll();
    },
    send: () => void sendAll(),
    clear() {
      cancelWait();
      waiting = false;
      waitMs = FIRST_WAIT_MS;
      signedOut = false;
    },
    signOut,
    close() {
      closed = true;
      cancelWait();
    },
  };
}

/** How long a throttled command is to wait; undefined where that is not said, as by a proxy. */
function askedMs({ reason }: Refusal): number | undefined {
  const seconds = reason?.values['seconds'];
  return typeof seconds === 'number' ? Math.min(LONGEST_ASKED_MS, Math.max(1, seconds) * 1000) : undefined;
}
