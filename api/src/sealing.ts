import type { Seal } from '@chartmark/schemas';
import type { Config } from './config.ts';
import { updateSealCopy } from './seal-copy.ts';

interface Sealer {
  seal(): Promise<void>;
  seals(after: number): AsyncIterable<Seal>;
}

/** Seals at intervals what was done, and once more at the end, and keeps the copy of the seals up to date. */
export function startSealing(sealer: Sealer, { sealsFile, sealEveryMs }: Config, failed: () => void) {
  const round = async (): Promise<void> => {
    try {
      await sealer.seal();
      await updateSealCopy(sealsFile, sealer.seals);
    } catch {
      failed();
    }
  };
  let working = round();
  const timer = setInterval(() => {
    working = working.then(round);
  }, sealEveryMs);
  return {
    async end(): Promise<void> {
      clearInterval(timer);
      await working.then(round);
    },
  };
}
