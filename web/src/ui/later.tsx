import { CatchBoundary } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { PartFailed } from './later-part.tsx';
import { Failed, Loading } from './states.tsx';

interface LaterProps {
  readonly waiting?: ReactNode;
  readonly children: ReactNode;
}

/** A part whose code is fetched when it is needed. Should that fail, only the part is missing, not the screen around it. */
export function Later({ waiting = <Loading />, children }: LaterProps) {
  return (
    <CatchBoundary
      getResetKey={() => 'later'}
      errorComponent={({ error, reset }) => (
        <Failed
          error={error}
          onRetry={() => {
            if (error instanceof PartFailed) error.renew();
            reset();
          }}
        />
      )}
    >
      <Suspense fallback={waiting}>{children}</Suspense>
    </CatchBoundary>
  );
}
