import type { ReactNode } from 'react';
import { Failed, Loading } from '../ui/states.tsx';

interface AskedCardProps<T> {
  readonly title: string;
  /** What the service was asked for the card. */
  readonly asked: {
    readonly data: T | undefined;
    readonly isPending: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: T) => ReactNode;
}

/** A card of the privacy screen: its title at once, what it holds when it is known, and why where it cannot be. */
export function AskedCard<T>({ title, asked, children }: AskedCardProps<T>) {
  const { data, isPending, error, refetch } = asked;
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      {isPending && <Loading />}
      {data === undefined && error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data !== undefined && children(data)}
    </section>
  );
}
