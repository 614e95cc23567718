import { type LayerEvent, Refusal } from '@chartmark/schemas';

interface Parts {
  /** The events after a version, oldest first. */
  readonly since: (version: number) => Promise<readonly LayerEvent[]>;
  /** The newest version known here. */
  readonly version: () => number;
  readonly receive: (event: LayerEvent) => void;
  readonly onSignedOut: () => void;
}

/** Fetches the events of a layer that are missing here. */
export interface CatchUp {
  /** Fetches until nothing is missing, unless that is under way. A failure waits for the next occasion. */
  readonly now: () => void;
  /** Fetches also what came after a version that is known already. */
  readonly from: (version: number) => void;
  readonly close: () => void;
}

export function createCatchUp({ since, version, receive, onSignedOut }: Parts): CatchUp {
  let catching = false;
  let closed = false;
  /**
   * The version from which an earlier page may not have seen the events. Among them may be the event of a command that was
   * refused here, which was then carried out after all.
   */
  let unheardFrom = Number.POSITIVE_INFINITY;

  const heardTo = (): number => Math.min(version(), unheardFrom);

  const fetchAll = async (): Promise<void> => {
    if (catching || closed) return;
    catching = true;
    try {
      let at = -1;
      for (let from = heardTo(); from !== at && !closed; from = heardTo()) {
        at = from;
        const events = await since(at);
        for (const event of events) receive(event);
        // Something may have set it further back in the meantime.
        if (unheardFrom === at) unheardFrom = events.at(-1)?.version ?? Number.POSITIVE_INFINITY;
      }
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'unauthenticated') onSignedOut();
    } finally {
      catching = false;
    }
  };

  return {
    now: () => void fetchAll(),
    from(unheard) {
      unheardFrom = unheard;
      void fetchAll();
    },
    close() {
      closed = true;
    },
  };
}
