import type { AuditAction, AuditEntry } from '@chartmark/schemas';
import { link } from '../annotate/chain.ts';
import { createAppender } from '../store/appender.ts';
import type { Log } from '../store/ports.ts';

/** What happened, before it is numbered and linked. */
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
      return { version: head?.version ?? 0, hash: head?.hash ?? '0'.repeat(64), state: null };
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
