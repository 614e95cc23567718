import type { Verdict } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { idFor } from './aligned.ts';
import { overruled } from './overruled.ts';

const [ANN, BEN] = [idFor('ann'), idFor('ben')];
const side = (layer: string, labels: string[], followed: boolean) => ({
  layer,
  version: 1,
  labels,
  taken: false,
  followed,
});
const verdict = (more: Partial<Verdict>): Verdict => ({
  ...{ ruling: 'taken', kind: 'boundary', labels: ['DRUG'], made: [], citation: null },
  sides: [side(ANN, ['DRUG'], true), side(BEN, ['DRUG'], false)],
  ...more,
});
const ownerOf = (layer: string): string => (layer === ANN ? 'Ann' : 'Ben');

test('whom the gold did not follow is overruled, for each type, the most often overruled first', () => {
  const rows = overruled([verdict({}), verdict({ kind: 'type' }), verdict({})], ownerOf);
  expect(rows).toEqual([
    {
      ...{ person: 'Ben', label: 'DRUG', decided: 3, overruled: 3 },
      kinds: [
        { kind: 'boundary', overruled: 2 },
        { kind: 'type', overruled: 1 },
      ],
    },
    { person: 'Ann', label: 'DRUG', decided: 3, overruled: 0, kinds: [] },
  ]);
});

test('who had nothing there is counted for the types of those who had something', () => {
  const sides = [side(ANN, ['DOSE'], true), side(BEN, [], false)];
  const rows = overruled([verdict({ kind: 'missing', labels: ['DOSE'], sides })], ownerOf);
  expect(rows[0]).toMatchObject({ person: 'Ben', label: 'DOSE', overruled: 1 });
});

test('what was agreed, or waits for an expert, overrules nobody; nor does what is nobody’s', () => {
  const waiting = verdict({ ruling: 'escalated' });
  expect(overruled([verdict({ ruling: 'agreed', kind: null }), waiting], ownerOf)).toEqual([]);
  expect(overruled([verdict({})], () => undefined)).toEqual([]);
});
