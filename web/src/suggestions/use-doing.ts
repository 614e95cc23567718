import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../ui/announce.tsx';
import { messageOf } from '../ui/states.tsx';

/** Does something at the service, says that it is done or why not, and lets what it changed be asked anew. */
export function useDoing(changed: readonly (readonly string[])[]) {
  const client = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  /** @returns whether it succeeded */
  async function doing(work: () => Promise<unknown>, said: string): Promise<boolean> {
    setBusy(true);
    try {
      await work();
      setFault(null);
      announce(said);
      return true;
    } catch (error) {
      setFault(messageOf(error));
      return false;
    } finally {
      await Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey })));
      setBusy(false);
    }
  }

  return { fault, busy, doing };
}
