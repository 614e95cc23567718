import { EMPTY_LAYER, type LabelSchema, type SuggestedSpan, snapshotOf, type Workspace } from '@chartmark/schemas';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { aService, id, meAnswer, openAt } from './network.tsx';

/** Who labels. */
export const ME = id(1);
export const LAYER = id(2);
/** The note: with a character of two code units and both kinds of line ends. */
export const TEXT = 'Chest pain since May 😀.\nNo fever. Took aspirin 81 mg.\r\nChest pain again.';
/** Where words first stand in the note, from a place on. */
export const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

const entity = (name: string, display: string, key: string, attributes: string[] = []) => ({
  ...{ name, display, key, attributes, colour: '#336699', definition: `What ${display} means` },
  ...{ examples: [], counterExamples: [], terminologies: [] },
});

/** A label with an attribute that must be set, and two that a relation joins. */
export const schema: LabelSchema = {
  attributes: [
    {
      name: 'assertion',
      values: [
        { name: 'present', key: '1' },
        { name: 'absent', key: '2' },
      ],
      default: null,
      required: true,
    },
  ],
  entityTypes: [
    entity('PROBLEM', 'Problem', 'q', ['assertion']),
    entity('DRUG', 'Drug', 'w'),
    entity('DOSE', 'Dose', 'd'),
  ],
  relationTypes: [{ name: 'has_dose', display: 'has dose', key: null, from: ['DRUG'], to: ['DOSE'], definition: '' }],
  noteLabels: [{ name: 'setting', values: ['inpatient', 'outpatient'] }],
};

/** What a matcher suggests for words. */
export const suggestion = (n: number, label: string, words: string): SuggestedSpan => ({
  ...{ kind: 'span', id: id(n), label, fragments: [at(words)], attributes: {}, concept: null },
  ...{ engine: 'terms', version: '1', confidence: 0.9, why: `${words} is a known name` },
});

/** The note as it is opened: with two suggestions and nothing labelled. */
export const workspace = (canWrite = true): Workspace => ({
  layer: {
    ...{ id: LAYER, project: id(3), note: id(4), stage: 'annotate', mode: 'independent', owner: ME },
    createdAt: '2026-11-23T10:00:00.000Z',
  },
  task: null,
  project: { id: id(3), name: 'Coding', schema, schemaVersion: 1, guidelineVersion: 0 },
  note: {
    ...{ id: id(4), title: 'Progress note 1', text: TEXT },
    meta: {
      ...{ type: null, specialty: null, date: null, sex: null },
      ...{ ageBand: null, race: null, ethnicity: null, site: null },
    },
  },
  suggestions: [suggestion(11, 'PROBLEM', 'fever'), suggestion(12, 'DRUG', 'aspirin')],
  snapshot: snapshotOf(EMPTY_LAYER),
  stepsLeft: { done: 0, undone: 0 },
  hash: '0'.repeat(64),
  people: [{ id: ME, name: 'Ada Lovelace' }],
  canWrite,
  nextTask: null,
});

/** A service that takes note of commands but never answers them; there is no socket. */
export async function openLayer(opened = workspace(), more: Readonly<Record<string, unknown>> = {}) {
  const asked = aService({
    'GET /session': meAnswer(),
    [`GET /layers/${LAYER}`]: opened,
    [`POST /layers/${LAYER}/commands`]: () => new Promise(() => {}),
    [`GET /projects/${id(3)}/guideline`]: { versions: [] },
    ...more,
  });
  openAt(`/layers/${LAYER}`);
  const note = await screen.findByRole('textbox', { name: 'Note text' });
  note.focus();
  return {
    note,
    asked,
    commands: () => asked.filter(({ route }) => route.endsWith('/commands')).map(({ body }) => body),
  };
}

/** What is said comes a frame after what is seen. */
export const heard = (words: string) =>
  waitFor(() => expect(screen.getByTestId('announcer').textContent?.trim()).toBe(words));

/** Selects words as the browser does, and lets the note know as a pointer does. */
export async function drag(note: HTMLElement, words: string, meanwhile = async (): Promise<void> => {}): Promise<void> {
  const user = userEvent.setup();
  const texts = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start === -1) continue;
    await user.pointer([
      { keys: '[MouseLeft>]', target: note, node, offset: start },
      { target: note, node, offset: start + words.length },
    ]);
    await meanwhile();
    await user.pointer({ keys: '[/MouseLeft]', target: note });
    return;
  }
}
