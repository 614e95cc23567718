import type { AuditAction, AuditEntry } from '@chartmark/schemas';
import { GENESIS, link } from '../annotate/chain.ts';
import { createAppender } from '../store/appender.ts';
import type { Log } from '../store/ports.ts';

/** An audit entry before it is numbered and linked. */
export type Deed = Pick<AuditEntry, 'actor' | 'target' | 'outcome' | 'ip'> & {
  readonly action: AuditAction;
  readonly project: string | null;
};

export interface Audit {
  /** Settles once the entry is durable. */
  record(deed: Deed): Promise<void>;
}

export function createAudit(log: Log<AuditEntry>, now: () => string, newId: () => string): Audit {
  const appender = createAppender<null, Deed & { id: string }, AuditEntry>({
    log,
    load: async (stream) => {
      const head = await log.head(stream);
      return { version: head?.version ?? 0, hash: head?.hash ?? GENESIS, state: null };
    },
    fold: () => null,
    idOf: (deed) => deed.id,
    decide: ({ version, hash }, { id, actor, action, target, outcome, ip }) =>
      link(hash, { version: version + 1, id, at: now(), actor, action, target, outcome, ip }),
  });
  return {
    async record(deed) {
      await appender.append({ partition: deed.project ?? 'installation', name: 'audit' }, { ...deed, id: newId() });
    },
  };
}

/** The audit entry of a request, filled in as it becomes known who makes it and what it is about. */
export interface Entry {
  madeBy(actor: string | null): void;
  liesIn(project: string | null): void;
  about(found: Deed['target']): void;
  /** Settles once the entry is durable; at once where the request leaves none. */
  record(outcome: string): Promise<void>;
}

/** @param action null for a request that leaves no entry */
export function createEntry(
  audit: Audit,
  action: AuditAction | null,
  { target, ip }: Pick<Deed, 'target' | 'ip'>,
): Entry {
  const known: { actor: string | null; project: string | null; target: Deed['target'] } = {
    ...{ actor: null, project: null, target },
  };
  return {
    madeBy(actor) {
      known.actor = actor;
    },
    liesIn(project) {
      known.project = project;
    },
    about(found) {
      known.target = { ...known.target, ...found };
    },
    async record(outcome) {
      if (action !== null) await audit.record({ ...known, action, outcome, ip });
    },
  };
}
