import { LABELS, type Label } from '@chartmark/api/deidentify';
import { z } from 'zod';

/** What a run over a folder did: counts and places, never words of a note. */
export const RunReport = z.strictObject({
  statement: z.string(),
  policy: z.string(),
  policyVersion: z.string(),
  engine: z.string(),
  threshold: z.number(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  files: z.int(),
  notes: z.int(),
  characters: z.int(),
  notesWithoutFindings: z.int(),
  found: z.partialRecord(z.enum(LABELS), z.int()),
  hints: z.record(z.enum(['capital', 'digits', 'rare']), z.int()),
  refused: z.array(z.strictObject({ file: z.string(), line: z.int().nullable(), why: z.string() })),
  refusedInAll: z.int(),
});
export type RunReport = z.infer<typeof RunReport>;

const KINDS: Readonly<Record<Label, string>> = {
  NAME: 'Names',
  LOCATION: 'Places smaller than a state, institutions',
  DATE: 'Dates',
  AGE: 'Ages over 89',
  PHONE: 'Telephone and pager numbers',
  FAX: 'Fax numbers',
  EMAIL: 'E-mail addresses',
  SSN: 'Social security numbers',
  MRN: 'Medical record numbers',
  HEALTH_PLAN: 'Health plan numbers',
  ACCOUNT: 'Account numbers',
  LICENSE: 'Certificate and licence numbers',
  VEHICLE: 'Vehicle identifiers',
  DEVICE: 'Device identifiers',
  URL: 'Web addresses',
  IP: 'Network addresses',
  BIOMETRIC: 'Biometric identifiers',
  PHOTO: 'Photographs',
  OTHER_ID: 'Other numbers and codes',
};

/** The report as a page that prints on one or two sheets. */
export function reportPage(report: RunReport): string {
  const found = LABELS.map((label) => row([KINDS[label], (report.found[label] ?? 0).toLocaleString('en')]));
  const refused = report.refused.map(({ file, line, why }) => row([file, line === null ? '' : `${line}`, why]));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>De-identification run</title>
<style>
body { font: 11pt/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.5rem; }
th, td { text-align: left; padding: 0.25rem 0.5rem; border-bottom: 1px solid #bbb; }
.numbers td:last-child, .numbers th:last-child { text-align: right; font-variant-numeric: tabular-nums; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
</style>
</head>
<body>
<h1>De-identification run</h1>
<p>${report.notes.toLocaleString('en')} notes in ${report.files.toLocaleString('en')} files,
${escaped(report.statement)} by ${escaped(report.engine)} (findings of at least ${report.threshold} sure),
from ${escaped(report.startedAt)} to ${escaped(report.finishedAt)}.</p>
<h2>What was found and replaced</h2>
<table class="numbers"><thead>${head(['Kind', 'Number'])}</thead><tbody>
${found.join('\n')}
</tbody></table>
<h2>What a person should look at</h2>
<table class="numbers"><thead>${head(['What still stands in the text', 'Number'])}</thead><tbody>
${row(['Capitalised words in no list', report.hints.capital.toLocaleString('en')])}
${row(['Numbers of five figures or more', report.hints.digits.toLocaleString('en')])}
${row(['Unknown words in lower case', report.hints.rare.toLocaleString('en')])}
${row(['Notes in which nothing was found', report.notesWithoutFindings.toLocaleString('en')])}
</tbody></table>
<p>These counts are of what the rules found. They do not say how much they missed: have a sample of the notes read, and
keep its result with this page. Names of files and ids of notes are drawn anew, also below.</p>
${
  report.refusedInAll === 0
    ? '<p>No note was refused.</p>'
    : `<h2>What was refused</h2>
<p>${report.refusedInAll.toLocaleString('en')} in all${report.refused.length < report.refusedInAll ? `, the first ${report.refused.length} here` : ''}; nothing was written for them.</p>
<table><thead>${head(['File', 'Line', 'Why'])}</thead><tbody>
${refused.join('\n')}
</tbody></table>`
}
</body>
</html>
`;
}

const head = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr>`;
const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
