import { readFile } from 'node:fs/promises';
import { disagreementPatterns, disagreementsOf, report, StudyFile } from '@chartmark/api/agree';
import { Refusal } from '@chartmark/schemas';
import { agreementText } from '../agreement-text.ts';
import type { Command } from '../command.ts';
import { argumentsOf, Usage } from '../usage.ts';

const help = `chartmark agreement --input STUDY.json [--json]

Prints how far annotators agree, for each entity type in the order in which it should be read, then confusions,
attributes, codes, relations, note-level labels and where annotators differ.

STUDY.json: {"annotators": [id], "documents": [{"id", "length", "annotations": {id: [{"start", "end", "label", ...}]},
"relations"?, "answers"?}]}. An annotator who is missing from a document did not annotate it; an empty list means that
nothing was found. A span may have "fragments"; any further key of it is an attribute.

  --input FILE          the study
  --json                write the report as JSON instead of tables
  --resamples NUMBER    how often notes are drawn anew for the intervals; 2000 unless given, 0 for none
  --seed NUMBER         what the draws follow from; 1 unless given
  --threshold NUMBER    what the lower end of the chance-corrected figure's interval should reach, for every type
  --disagreements N     list so many places where annotators differ; 20 unless given
`;

const OPTIONS = {
  input: { type: 'string' },
  json: { type: 'boolean' },
  resamples: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  threshold: { type: 'string' },
  disagreements: { type: 'string', default: '20' },
} as const;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, OPTIONS);
    if (!values.input || positionals.length > 0) throw new Usage('Say which study, with --input STUDY.json.');
    const resamples = wholeFrom('resamples', values.resamples, 100_000);
    const seed = wholeFrom('seed', values.seed, 2 ** 32 - 1);
    const limit = wholeFrom('disagreements', values.disagreements, 1_000_000);
    const threshold = values.threshold === undefined ? undefined : shareFrom('threshold', values.threshold);
    const study = await readStudy(values.input);
    const bootstrap = resamples > 0 ? { resamples, level: 0.95, seed } : undefined;
    const found = report(study, { bootstrap, threshold });
    const disagreements = study.documents.flatMap((note) => disagreementsOf(study.annotators, note)).slice(0, limit);
    const patterns = disagreementPatterns(study);
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ ...found, patterns, disagreements }, null, 2)}\n`
        : agreementText(found, patterns, disagreements),
    );
    return 0;
  },
};

async function readStudy(path: string) {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Refusal('invalid', `The study cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  });
  const parsed = StudyFile.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues
    .slice(0, 10)
    .map(({ path: at, message }) => ({ pointer: `/${at.join('/')}`, expected: message, found: 'another value' }));
  throw new Refusal('invalid', 'The study does not have the form this takes', faults);
}

/** A study by itself, or as the `input` of a file of vectors. */
function parseJson(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'input' in parsed ? parsed.input : parsed;
  } catch {
    throw new Refusal('invalid', 'The study is not JSON');
  }
}

function wholeFrom(name: string, words: string, most: number): number {
  if (!/^\d+$/.test(words) || Number(words) > most) throw new Usage(`--${name} takes a whole number up to ${most}.`);
  return Number(words);
}

function shareFrom(name: string, words: string): number {
  const share = Number(words);
  if (words.trim() === '' || !(share >= 0 && share <= 1)) throw new Usage(`--${name} takes a number from 0 to 1.`);
  return share;
}
