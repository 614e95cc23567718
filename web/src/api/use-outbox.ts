import type { Id } from '@chartmark/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isOpen, onLeft } from './open-layers.ts';
import { outboxOfPage, type Unsent } from './outbox.ts';
import { createOutboxSender } from './outbox-sender.ts';
import { myTasksQuery } from './queries.ts';
import { createTransport, wireOfPage } from './socket.ts';

/** How long to wait before sending again, if nothing says that the network is back. */
const AGAIN_MS = 15_000;

/** Sends what waits for layers that are not on the screen, for as long as somebody is signed in. */
export function useOutboxSender(account: Id): void {
  const client = useQueryClient();
  useEffect(() => {
    const outbox = outboxOfPage();
    const send = createOutboxSender({
      ...{ outbox, account, isOpen },
      transport: createTransport(wireOfPage(), account),
      alone: (work) => alone(`chartmark-outbox-${account}`, work),
    });
    const work = async (): Promise<void> => {
      // One of the commands may have been a submission, which changes a task.
      if ((await send()) > 0) await client.invalidateQueries({ queryKey: myTasksQuery.queryKey });
    };
    const wake = (): void => void work();
    const closing = (event: BeforeUnloadEvent): void => {
      if (outbox.losesByClosing()) event.preventDefault();
    };
    const timer = window.setInterval(wake, AGAIN_MS);
    const left = onLeft(wake);
    window.addEventListener('online', wake);
    window.addEventListener('focus', wake);
    window.addEventListener('beforeunload', closing);
    wake();
    return () => {
      window.clearInterval(timer);
      left();
      window.removeEventListener('online', wake);
      window.removeEventListener('focus', wake);
      window.removeEventListener('beforeunload', closing);
    };
  }, [client, account]);
}

/** One page of the browser at a time. Without locks nothing breaks: a command sent twice is carried out once. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

/** The account's commands that are unsent or were refused, as this page last saw them. */
export function useUnsent(account: Id): readonly Unsent[] {
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);
  useEffect(() => {
    let gone = false;
    const outbox = outboxOfPage();
    const look = (): void => {
      void outbox.all(account).then((all) => !gone && setUnsent(all));
    };
    look();
    const ended = outbox.watch(look);
    // Other pages change it, too.
    window.addEventListener('focus', look);
    const timer = window.setInterval(look, AGAIN_MS);
    return () => {
      gone = true;
      ended();
      window.removeEventListener('focus', look);
      window.clearInterval(timer);
    };
  }, [account]);
  return unsent;
}
