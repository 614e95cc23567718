import { createTokens, indexOf, tokenise } from '@chartmark/ontologies';
import { expect, test } from 'vitest';
import { learnLexicon } from './learned-lexicon.ts';
import { createRecogniser } from './recognise.ts';

const INDEX = indexOf([{ type: 'CONDITION', system: 'S', code: '1', name: 'depression' }]);
const example = (text: string, ...marked: string[]) => ({
  text,
  spans: marked.map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    type: 'CONDITION',
  })),
});
function suggested(text: string, ...examples: ReturnType<typeof example>[]): string[] {
  const { layer, accept } = learnLexicon(examples, { index: INDEX });
  const tokens = createTokens();
  tokenise(text, tokens);
  return createRecogniser({ index: INDEX, layers: [layer], accept })(text, tokens).map((m) =>
    text.slice(m.start, m.end),
  );
}

test('what was marked is suggested from then on', () => {
  expect(suggested('a frozen shoulder', example('frozen shoulder today', 'frozen shoulder'))).toEqual([
    'frozen shoulder',
  ]);
});

test('what was left unmarked more often than marked is no longer suggested', () => {
  const left = example('ST depression in lead II');
  const marked = example('depression', 'depression');
  expect(suggested('depression', left)).toEqual([]);
  expect(suggested('depression', left, marked)).toEqual(['depression']);
  expect(suggested('depression', left, left, marked)).toEqual([]);
});

test('every string that was met can be inspected', () => {
  expect(learnLexicon([example('depression and gout', 'gout')], { index: INDEX }).decisions).toEqual([
    { type: 'CONDITION', words: 'depression', right: 0, wrong: 1 },
    { type: 'CONDITION', words: 'gout', right: 1, wrong: 0 },
  ]);
});
