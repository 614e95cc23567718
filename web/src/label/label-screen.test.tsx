import {
  EMPTY_LAYER,
  type LabelSchema,
  type SuggestedRelation,
  type SuggestedSpan,
  snapshotOf,
  type Workspace,
} from '@chartmark/schemas';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { aRefusal, aService, eachAnew, faults, id, meAnswer, openAt } from '../testing/network.tsx';

const ME = id(1);
const LAYER = id(2);
const TEXT = 'Chest pain since May 😀.\nNo fever. Took aspirin 81 mg.\r\nChest pain again.';
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

const entity = (name: string, display: string, key: string, attributes: string[] = []) => ({
  ...{ name, display, key, attributes, colour: '#336699', definition: `What ${display} means` },
  ...{ examples: [], counterExamples: [], terminologies: [] },
});

const schema: LabelSchema = {
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

const suggestion = (n: number, label: string, words: string): SuggestedSpan => ({
  ...{ kind: 'span', id: id(n), label, fragments: [at(words)], attributes: {}, concept: null },
  ...{ engine: 'terms', version: '1', confidence: 0.9, why: `${words} is a known name` },
});

const workspace = (canWrite = true): Workspace => ({
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
async function openLayer(opened = workspace(), more: Readonly<Record<string, unknown>> = {}) {
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

/** Opens the layer and draws, by key, a relation from the suggested drug to its dose. */
async function relateDose() {
  const user = userEvent.setup();
  const { note } = await openLayer();
  await drag(note, '81 mg');
  await user.keyboard('d');
  await user.click(await screen.findByRole('button', { name: /^aspirin/ }));
  await user.keyboard('r');
  note.focus();
  await user.keyboard('{Tab}{Enter}');
  return user;
}

/** What is said comes a frame after what is seen. */
const heard = (words: string) => waitFor(() => expect(screen.getByTestId('announcer').textContent?.trim()).toBe(words));

/** Selects words as the browser does, and lets the note know as a pointer does. */
async function drag(note: HTMLElement, words: string, meanwhile = async (): Promise<void> => {}): Promise<void> {
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

eachAnew();

describe('the labelling screen', () => {
  test('draws the note exactly, to the character', async () => {
    const { note } = await openLayer();
    const drawn = [...note.querySelectorAll('[data-line]')].map((line) => line.textContent).join('');
    expect(drawn).toBe(TEXT);
  });

  test('words dragged over are drawn to whole words and labelled by key', async () => {
    const user = userEvent.setup();
    const { note, commands } = await openLayer();
    await drag(note, 'hest pai');
    await heard('Selected: Chest pain');
    await user.keyboard('q');
    await heard('Problem: Chest pain');
    await waitFor(() => expect(commands()).toHaveLength(1));
    expect(commands()[0]).toMatchObject({
      command: { type: 'addSpan', span: { label: 'PROBLEM', fragments: [at('Chest pain')] } },
    });
    await waitFor(() =>
      expect(screen.getByRole('status', { name: 'Saved state' })).toHaveProperty(
        'textContent',
        'Saving 1 · 1 change is not kept on this device',
      ),
    );
  });

  test('what is being selected stays selected when the screen is drawn anew meanwhile', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    await drag(note, 'Chest pain', () => user.keyboard('n'));
    await user.keyboard('q');
    await heard('Problem: Chest pain');
  });

  test('pressing a name selects its span, also where the words beneath it are not selected', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    const name = note.querySelector(`[data-mark="${id(12)}"]`);
    if (name) await user.click(name);
    const details = await screen.findByRole('region', { name: 'Details' });
    expect(await within(details).findByText('aspirin')).toBeTruthy();
  });

  test('the same words are not given the same label twice: what has it is selected, what is suggested accepted', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    for (const words of ['Chest pain', 'May', 'Chest pain']) {
      await drag(note, words);
      await user.keyboard('q');
    }
    await heard('Already Problem: Chest pain');
    await drag(note, 'fever');
    await user.keyboard('q');
    await heard('Accepted Problem: fever');
    expect(await screen.findByRole('tab', { name: /^Spans 3/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^fever.*\?/ })).toBeNull();
  });

  test('a suggestion accepted over the same words and label takes the place of what was labelled by hand', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    await drag(note, 'fever');
    await user.keyboard('w');
    await user.keyboard('q');
    await user.keyboard('{Escape}{Control>}{Home}{/Control}{Tab}a');
    await heard('Accepted Problem: fever');
    expect(await screen.findByRole('tab', { name: /^Spans 1/ })).toBeTruthy();
  });

  test('what is retired is not offered: neither a value nor its key, nor a note label', async () => {
    const user = userEvent.setup();
    const retired = true as const;
    const now: LabelSchema = {
      ...schema,
      attributes: schema.attributes.map((attribute) => ({
        ...attribute,
        values: attribute.values.map((one) => (one.name === 'absent' ? { ...one, retired } : one)),
      })),
      noteLabels: schema.noteLabels.map((type) => ({ ...type, retired })),
    };
    const opened = workspace();
    const { note, commands } = await openLayer({ ...opened, project: { ...opened.project, schema: now } });
    await drag(note, 'Chest pain');
    await user.keyboard('q');
    const details = await screen.findByRole('region', { name: 'Details' });
    expect(await within(details).findByRole('button', { name: 'present' })).toBeTruthy();
    expect(within(details).queryByRole('button', { name: 'absent' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'inpatient' })).toBeNull();
    await waitFor(() => expect(commands()).toHaveLength(1));
    await user.keyboard('2');
    expect(commands()).toHaveLength(1);
  });

  test('a retired value of a note label is not offered', async () => {
    const noteLabels = schema.noteLabels.map((type) => ({ ...type, retiredValues: ['inpatient'] }));
    const opened = workspace();
    await openLayer({ ...opened, project: { ...opened.project, schema: { ...schema, noteLabels } } });
    expect(await screen.findByRole('button', { name: 'outpatient' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'inpatient' })).toBeNull();
  });

  test('a label chosen first is given to every selection', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    await user.keyboard('d');
    await drag(note, '81 mg');
    await heard('Dose: 81 mg');
    await user.keyboard('{Escape}');
    await drag(note, 'May');
    await heard('Selected: May');
  });

  test('by keyboard alone: caret, selection, label', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('{Control>}{Home}{ArrowRight}{ArrowRight}{/Control}');
    await heard('pain');
    await user.keyboard('{Control>}{Home}{/Control}{Shift>}{Control>}{ArrowRight}{ArrowRight}{/Control}{/Shift}');
    await heard('Selected: Chest pain');
    await user.keyboard('q');
    await heard('Problem: Chest pain');
  });

  test('with suggestions undecided, Escape and then Tab or Shift Tab leaves the note', async () => {
    const user = userEvent.setup();
    await openLayer();
    const note = document.activeElement;
    await user.keyboard('{ArrowRight}{Tab}');
    expect(document.activeElement).toBe(note);
    await user.keyboard('{Escape}{Escape}');
    await heard('Tab leaves the note');
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).not.toBe(note);
  });

  test('Tab goes through undecided suggestions; a accepts, x rejects, and then nothing is left', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('{Tab}');
    await heard('Suggestion: Problem: fever');
    await user.keyboard('a');
    await heard('Accepted Problem: fever');
    await user.keyboard('x');
    await heard('Rejected Drug: aspirin');
    expect(await screen.findByText('All suggestions decided')).toBeTruthy();
    await user.keyboard('n');
    await heard('No suggestion is left');
  });

  test('a label’s key on a suggestion accepts it with that label', async () => {
    const user = userEvent.setup();
    const { commands } = await openLayer();
    await user.keyboard('{Tab}d');
    await waitFor(() => expect(commands()).toHaveLength(1));
    expect(commands()[0]).toMatchObject({ command: { type: 'accept', suggestion: id(11), edit: { label: 'DOSE' } } });
  });

  test('attribute by key, edge by key, undo and do again', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('{Tab}a{Escape}');
    await user.click(await screen.findByRole('button', { name: /^fever/ }));
    await user.keyboard('2');
    await heard('assertion: absent');
    await user.keyboard('[[');
    await heard('Now “No fever”');
    await user.keyboard('{Control>}z{/Control}');
    await heard('Undone');
    expect(await screen.findByRole('button', { name: /^fever/ })).toBeTruthy();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(await screen.findByRole('button', { name: /^No fever/ })).toBeTruthy();
  });

  test('a relation by key, from an accepted suggestion to an added span', async () => {
    const user = await relateDose();
    await heard('has dose: aspirin to 81 mg');
    await user.click(screen.getByRole('tab', { name: /Relations/ }));
    expect(await screen.findByRole('button', { name: /aspirin → 81 mg/ })).toBeTruthy();
  });

  test('on paper, where no arcs are, relations are listed beneath the note', async () => {
    await relateDose();
    const onPaper = () => screen.queryByRole('region', { name: 'Relations' })?.textContent;
    expect(onPaper()).toBeUndefined();
    fireEvent(window, new Event('beforeprint'));
    expect(onPaper()).toContain('aspirin (Drug) → has dose → 81 mg (Dose)');
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(onPaper()).toBeUndefined());
  });

  test('all equal mentions are labelled at once', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    await drag(note, 'Chest pain');
    await user.keyboard('q');
    await user.click(await screen.findByRole('button', { name: /Label the 1 other equal mention/ }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Chest pain/ })).toHaveLength(2));
  });

  test('the next note is fetched once this one is about to be submitted, not before, and is then there at once', async () => {
    const user = userEvent.setup();
    const next = id(77);
    const opened = { ...workspace(), nextTask: next };
    const following = { ...workspace(), layer: { ...workspace().layer, id: next } };
    const { asked } = await openLayer(opened, {
      [`GET /layers/${next}`]: { ...following, note: { ...following.note, text: 'The next note.' } },
    });
    const reads = () => asked.filter(({ route }) => route === `GET /layers/${next}`).length;
    await user.keyboard('n');
    expect(reads()).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(reads()).toBe(1));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: /^Next note/ }));
    expect(await screen.findByText('The next note.')).toBeTruthy();
    expect(reads()).toBe(1);
  });

  test('submitting leads to what is undecided or lacks an attribute', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    await drag(note, 'Chest pain');
    await user.keyboard('q{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Before you submit' });
    expect(within(dialog).getByText('2 suggestions are undecided')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Go to it'));
    expect(within(dialog).getByText('Problem “Chest pain” lacks assertion')).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: /Reject all 2 and submit/ })).toHaveProperty('disabled', true);
    const [, second] = within(dialog).getAllByRole('button', { name: 'Go to it' });
    if (second) await user.click(second);
    await heard('Problem: Chest pain');
  });

  test('a suggested relation between accepted spans is to be decided before submitting, too', async () => {
    const user = userEvent.setup();
    const relation: SuggestedRelation = {
      ...{ kind: 'relation', id: id(14), label: 'has_dose', head: id(12), child: id(13) },
      ...{ engine: 'patterns', version: '1', confidence: 0.9, why: 'a dose behind its drug' },
    };
    const suggestions = [suggestion(12, 'DRUG', 'aspirin'), suggestion(13, 'DOSE', '81 mg'), relation];
    await openLayer({ ...workspace(), suggestions });
    await user.keyboard('{Tab}aa{Escape}{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Before you submit' });
    expect(within(dialog).getByText('1 suggestion is undecided')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Go to it' }));
    expect(await screen.findByRole('button', { name: /aspirin → 81 mg/, current: true })).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Reject it and submit' }));
    await heard('Submitted.');
  });

  test('suggested relations are counted, stepped to and decided by key like suggested spans', async () => {
    const user = userEvent.setup();
    const suggested = (n: number, child: number): SuggestedRelation => ({
      ...{ kind: 'relation', id: id(n), label: 'has_dose', head: id(12), child: id(child) },
      ...{ engine: 'patterns', version: '1', confidence: 0.9, why: 'a dose behind its drug' },
    });
    const spans = [suggestion(12, 'DRUG', 'aspirin'), suggestion(13, 'DOSE', '81 mg'), suggestion(15, 'DOSE', 'May')];
    await openLayer({
      ...workspace(),
      suggestions: [...spans, suggested(14, 13), suggested(16, 15)],
    });
    await user.keyboard('{Tab}aaa');
    expect(await screen.findByText('2 suggestions left')).toBeTruthy();
    await user.keyboard('{Tab}');
    await heard('Suggestion: has dose: aspirin to 81 mg');
    expect(await screen.findByText('a dose behind its drug')).toBeTruthy();
    await user.keyboard('ax');
    await heard('Rejected has dose: aspirin → May');
    expect(await screen.findByText('All suggestions decided')).toBeTruthy();
  });

  test('a suggested relation that fits no more is told with the reason, counted no more, and comes back by undo', async () => {
    const user = userEvent.setup();
    const relation: SuggestedRelation = {
      ...{ kind: 'relation', id: id(14), label: 'has_dose', head: id(12), child: id(13) },
      ...{ engine: 'patterns', version: '1', confidence: 0.9, why: 'a dose behind its drug' },
    };
    const suggestions = [suggestion(12, 'DRUG', 'aspirin'), suggestion(13, 'DOSE', '81 mg'), relation];
    await openLayer({ ...workspace(), suggestions });
    await user.keyboard('{Tab}aa');
    expect(await screen.findByText('1 suggestion left')).toBeTruthy();
    await user.keyboard('.q');
    expect(await screen.findByText('All suggestions decided')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: '1 suggested relation does not fit' }));
    expect(await screen.findByText('Does not fit: “has dose” does not lead from Problem to Dose')).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('1 suggestion left')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/Does not fit/)).toBeNull());
    await user.keyboard('{Escape}.{Delete}');
    expect(await screen.findByText('Does not fit: “aspirin” is not labelled')).toBeTruthy();
    await user.keyboard('{Escape}{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Before you submit' });
    expect(within(dialog).getByText(/^1 suggested relation does not fit what is labelled/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await heard('Submitted.');
  });

  test('a key goes from sentence to sentence, and says which it is and what it says', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('))');
    await heard('Sentence 2 of 4: No fever.');
    await user.keyboard('))))');
    await heard('Sentence 4 of 4: Chest pain again.');
    await user.keyboard('((');
    await heard('Sentence 2 of 4: No fever.');
    await user.keyboard('{Tab}');
    await heard('Suggestion: Problem: fever');
  });

  test('every key is shown by ?, commands are found by name', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('?');
    const keys = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(keys).getByText('Draw a relation from the span')).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Type a command or a label' }), 'label as drug');
    expect(screen.getByRole('option', { name: /Label as Drug/ })).toBeTruthy();
  });

  test('a comment that is not sent is there the next time, of what it is about, and Control and Enter sends it', async () => {
    const user = userEvent.setup();
    const { note, commands } = await openLayer();
    const field = () => screen.findByRole('textbox', { name: 'Comment' });
    await user.keyboard('c');
    await user.type(await field(), 'Ask the ward');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await drag(note, 'Took');
    await user.keyboard('qc');
    expect(await field()).toHaveProperty('value', '');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    note.focus();
    await user.keyboard('{Escape}{Escape}c');
    expect(await field()).toHaveProperty('value', 'Ask the ward');
    await user.type(await field(), '{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('tab', { name: /^Remarks 1/ })).toBeTruthy());
    expect(commands()).toHaveLength(1);
    note.focus();
    await user.keyboard('c');
    expect(await field()).toHaveProperty('value', '');
  });

  test('what is done of one’s share is counted when the service has the note submitted, not before', async () => {
    const user = userEvent.setup();
    let answer = (_: object): void => {};
    const done = new Promise<object>((resolve) => {
      answer = resolve;
    });
    let given = '';
    const task = {
      ...{ id: id(20), layer: LAYER, project: id(3), note: id(4), stage: 'annotate', mode: 'independent' },
      ...{ assignee: ME, state: 'open', title: 'Progress note 1', length: TEXT.length },
      ...{ createdAt: '2026-11-23T10:00:00.000Z', changedAt: '2026-11-23T10:00:00.000Z' },
    };
    let state = 'open';
    await openLayer({ ...workspace(), suggestions: [], task } as unknown as Workspace, {
      'GET /tasks': () => ({ rows: [{ ...task, state }], next: null }),
      [`POST /layers/${LAYER}/commands`]: (body: { id: string }) => {
        given = body.id;
        return done;
      },
    });
    await screen.findByText('0 of 1 done');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(given).not.toBe(''));
    await screen.findByRole('button', { name: 'Reopen' });
    screen.getByText('0 of 1 done');
    const event = {
      ...{ type: 'submitted', data: {}, project: id(3), note: id(4), layer: LAYER, version: 1, id: given },
      ...{ actor: ME, at: '2026-11-23T10:00:00.000Z', guideline: 0, client: 'web' },
      ...{ prev: '0'.repeat(64), hash: '1'.repeat(64) },
    };
    state = 'submitted';
    answer({ id: given, version: 1, hash: event.hash, event });
    await screen.findByText('1 of 1 done');
  });

  test('a layer that can only be read takes no labels, and says so', async () => {
    const user = userEvent.setup();
    const { note, commands } = await openLayer(workspace(false));
    expect(screen.getByText('Read only')).toBeTruthy();
    await drag(note, 'May');
    await user.keyboard('q{Tab}a');
    await heard('You can read this layer, not change it.');
    expect(commands()).toEqual([]);
  });

  test('a layer that is not there says so and leads back', async () => {
    aService({ 'GET /session': meAnswer(), [`GET /layers/${LAYER}`]: () => aRefusal('missing', 'No such layer', 404) });
    openAt(`/layers/${LAYER}`);
    expect(await screen.findByText('This is not here, or not yours to see')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back to my tasks' })).toBeTruthy();
  });

  test('axe finds nothing', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('{Tab}');
    expect(await faults()).toEqual([]);
  });
});

describe('what was not done', () => {
  const conflict = () => aRefusal('conflict', 'The layer is submitted', 409);

  test('is listed with its words, place and reason, and is given again or put aside', async () => {
    const user = userEvent.setup();
    let refusing = true;
    const { note, commands } = await openLayer(workspace(), {
      [`POST /layers/${LAYER}/commands`]: () => (refusing ? conflict() : new Promise(() => {})),
    });
    for (const words of ['Chest pain', 'Took', '81 mg']) {
      await drag(note, words);
      await user.keyboard('q');
    }
    const list = await screen.findByRole('region', { name: '3 changes were not done' });
    const rows = () => within(list).getAllByRole('alert');
    expect(rows()[1]?.textContent).toContain('Problem on “Took” (line 2). The layer is submitted.');
    await user.click(within(rows()[1] ?? list).getByRole('button', { name: 'Put aside' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    refusing = false;
    const sent = commands().length;
    await user.click(within(list).getByRole('button', { name: 'Try all again' }));
    await waitFor(() => expect(commands()).toHaveLength(sent + 1));
    await waitFor(() => expect(screen.queryAllByRole('alert')).toEqual([]));
    const before = commands()
      .slice(0, sent)
      .map((body) => (body as { id: string }).id);
    expect(before).not.toContain((commands()[sent] as { id: string }).id);
    expect(await faults()).toEqual([]);
  });

  test('a remark that waits is asked about before the note is left, as before it is closed', async () => {
    const user = userEvent.setup();
    const asked = vi.spyOn(window, 'confirm').mockReturnValue(false);
    const { note, commands } = await openLayer();
    note.focus();
    await user.keyboard('c');
    await user.type(await screen.findByRole('textbox', { name: 'Comment' }), 'Ask the ward');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(commands()).toHaveLength(1));
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    await user.click(await screen.findByRole('link', { name: 'Back to my tasks' }));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('textbox', { name: 'Note text' })).toBe(note);
    asked.mockReturnValue(true);
    await user.click(screen.getByRole('link', { name: 'Back to my tasks' }));
    await waitFor(() => expect(window.location.pathname).toBe('/'));
  });
});

test('what was not sent when the note was left is sent from any page, once, with the id it had', async () => {
  const user = userEvent.setup();
  let away = true;
  const { note, commands } = await openLayer(workspace(), {
    ...{ 'GET /tasks': { rows: [] }, 'GET /projects': { rows: [] } },
    [`POST /layers/${LAYER}/commands`]: (body: { id: string; command: { span: object } }) => {
      if (away) return aRefusal('unavailable', 'Not now', 503);
      const span = { ...body.command.span, attributes: {}, concept: null, origin: { kind: 'person' } };
      const event = {
        ...{ type: 'spanAdded', data: { span }, project: id(3), note: id(4), layer: LAYER, version: 1, id: body.id },
        ...{ actor: ME, at: '2026-11-23T10:00:00.000Z', guideline: 0, client: 'web' },
        ...{ prev: '0'.repeat(64), hash: '1'.repeat(64) },
      };
      return { id: body.id, version: 1, hash: event.hash, event };
    },
  });
  await drag(note, 'Chest pain');
  await user.keyboard('q');
  await waitFor(() => expect(commands().length).toBeGreaterThan(0));
  await user.click(await screen.findByRole('link', { name: 'Back to my tasks' }));
  expect(await screen.findByText(/^1 change waits to be sent/)).toBeTruthy();
  away = false;
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(screen.queryByText(/waits to be sent/)).toBeNull());
  expect(new Set(commands().map((body) => (body as { id: string }).id)).size).toBe(1);
});
