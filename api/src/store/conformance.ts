import { afterAll, beforeAll, describe } from 'vitest';
import { documentRules } from './conformance/docs.ts';
import { keptRules } from './conformance/kept.ts';
import { logRules } from './conformance/log.ts';
import type { Subject } from './conformance/samples.ts';
import { workRules } from './conformance/work.ts';

/**
 * What both adapters must keep, rule by rule.
 *
 * @param open opens an empty store, or the same one again by another connection
 */
export function conformance(open: () => Promise<Subject>): void {
  let opened: Subject | undefined;
  const subject = (): Subject => {
    if (opened) return opened;
    throw new Error('the store under test is not open');
  };
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.store.close());

  describe('the log', () => logRules(subject));
  describe('documents', () => documentRules(subject));
  describe('documents in memory', () => keptRules(subject));
  describe('work on several documents, and the store', () => workRules(subject));
}
