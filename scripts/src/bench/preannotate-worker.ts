import { parentPort, workerData } from 'node:worker_threads';
import { createRecogniser } from '@chartmark/api/preannotate';
import { createTokens, EVERYDAY_NAMES, tokenise, viewIndex } from '@chartmark/ontologies';

/** Looks names up in its share of the notes, over and over, and posts the characters a second of the median pass. */
const { buffer, texts, passes }: { buffer: SharedArrayBuffer; texts: readonly string[]; passes: number } = workerData;
const recognise = createRecogniser({ index: viewIndex(buffer), stopNames: EVERYDAY_NAMES });
const tokens = createTokens();
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const speeds = Array.from({ length: passes }, () => {
  const start = performance.now();
  for (const text of texts) {
    tokenise(text, tokens);
    recognise(text, tokens);
  }
  return characters / ((performance.now() - start) / 1000);
});
parentPort?.postMessage(speeds.sort((a, b) => a - b)[passes >> 1]);
