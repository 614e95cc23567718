import type { Services } from '@chartmark/api';
import { type AuditAction, Refusal } from '@chartmark/schemas';

/** What a command does through the service's own capabilities, as the audit log calls it. */
export interface Deed {
  readonly action: AuditAction;
  /** Null for the installation. */
  readonly project: string | null;
  readonly target?: Readonly<Record<string, string>>;
}

/**
 * Does the work and leaves an entry for it, whatever its outcome. The log names no actor: whoever has the data folder
 * and the master key is no account, and the entry says that it was the command line.
 */
export async function recorded<T>(audit: Services['audit'], deed: Deed, work: () => Promise<T>): Promise<T> {
  const { action, project, target } = deed;
  const record = (outcome: string): Promise<void> =>
    audit.record({ actor: null, project, action, target: { ...target, by: 'command-line' }, outcome, ip: '' });
  try {
    const result = await work();
    await record('done');
    return result;
  } catch (error) {
    await record(error instanceof Refusal ? error.kind : 'failed');
    throw error;
  }
}
