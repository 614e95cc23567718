import { AuditAction } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { deAuditActions } from './de-audit-actions.ts';
import { enAuditActions } from './en-audit-actions.ts';

test.each([
  ['English', enAuditActions],
  ['German', deAuditActions],
])('every action that the log can hold has words of its own in %s', (_, words) => {
  expect(Object.keys(words).sort()).toEqual(AuditAction.options.map((action) => `audit.action.${action}`).sort());
  const said = Object.values(words);
  expect(said.filter((text) => !/^\p{Lu}[^.]+$/u.test(text))).toEqual([]);
  expect(new Set(said).size).toBe(said.length);
});
