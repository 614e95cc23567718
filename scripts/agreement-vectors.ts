/**
 * Answers for the shared agreement vectors: `node check.mjs FOLDER scripts/agreement-vectors.ts`.
 * `compute(metric, input, params)` gives the value, `null` where it is undefined, `undefined` where it is not built.
 */
export { compute } from './src/agreement-vectors.ts';
