import { mkdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createIndexBuilder, saveIndex } from '@chartmark/ontologies';
import { percentile, print, spread, timed } from './measure.ts';
import { openBench } from './service.ts';

/** `npm run bench:search`: the concept search of the labelling screen over HTTP, on so many names. */

const NAMES = Number(process.env['BENCH_NAMES'] ?? 1_000_000);
const QUERIES = 2_000;
/** Names a concept, as in the large vocabularies. */
const SYNONYMS = 3;

/** Numbers that look random and are the same each time. @see Steele, Lea, Flood (2014), SplitMix */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
}
const random = seeded(7);
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
/** The commoner the earlier in the list, as words are in any language. */
const zipf = (words: readonly string[]): string => words[Math.floor(words.length ** random()) - 1] ?? '';

const SYLLABLES =
  'ca ro ne phi lo tri me hy dro xy ben zo pyr i dine ol one ate ase in um ti mab nib ster gly co pro a'.split(' ');
const COMMON =
  'of disorder the acute chronic disease left right syndrome with infection pain structure due to upper lower fracture injury malignant tumour benign neoplasm congenital cell anaemia failure heart renal hepatic pulmonary artery vein bone joint skin eye ear finding measurement blood serum level antigen antibody oral tablet injection solution mg'.split(
    ' ',
  );

/** Words of a vocabulary: few that are everywhere, very many that are rare. */
function vocabulary(size: number): string[] {
  const words = new Set(COMMON);
  while (words.size < size) {
    words.add(Array.from({ length: 2 + Math.floor(random() * 4) }, () => oneOf(SYLLABLES)).join(''));
  }
  return [...words];
}

const words = vocabulary(Math.round(NAMES / 4));
const names: string[] = [];

function prepare(folder: string): void {
  mkdirSync(join(folder, 'ontologies'), { recursive: true });
  const builder = createIndexBuilder();
  for (let i = 0; i < NAMES; i++) {
    const name = Array.from({ length: 1 + Math.floor(random() * 6) }, () => zipf(words)).join(' ');
    const concept = Math.floor(i / SYNONYMS);
    if (i % 500 === 0) names.push(name);
    builder.add({ type: 'condition', system: concept % 2 === 0 ? 'ICD-10-CM' : 'RxNorm', code: `C${concept}`, name });
  }
  saveIndex(builder.build(), join(folder, 'ontologies', 'bench.index'));
}

/** What somebody types who looks for a name: its beginnings, words from its middle, a slip, a code. */
const KINDS: Readonly<Record<string, () => string>> = {
  'one to three letters': () => oneOf(names).slice(0, 1 + Math.floor(random() * 3)),
  'words, the last half typed': () => {
    const name = oneOf(names);
    return name.slice(0, Math.max(4, Math.floor(name.length * random())));
  },
  'words in another order': () => oneOf(names).split(' ').reverse().slice(0, 3).join(' '),
  'a letter too many': () => {
    const name = oneOf(names);
    const at = 2 + Math.floor(random() * name.length);
    return `${name.slice(0, at)}k${name.slice(at)}`;
  },
  'a code': () => `C${Math.floor((random() * NAMES) / SYNONYMS)}`,
  'what is nowhere': () => Array.from({ length: 9 }, () => oneOf([...'qwxzjkvb'])).join(''),
};

const bench = await openBench(null, prepare);
try {
  const { cookie } = await bench.annotator();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (query: string, label: string | null): Promise<void> =>
    new Promise((resolve, reject) => {
      const filter = label === null ? '' : `&label=${label}`;
      const path = `/api/projects/${bench.project.id}/concepts?q=${encodeURIComponent(query)}${filter}`;
      request(`${bench.running.address}${path}`, { agent, headers: { cookie, 'x-chartmark': '1' } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`the search answered ${response.statusCode}`));
        response.on('end', resolve).resume();
      })
        .on('error', reject)
        .end();
    });
  const health = (): Promise<void> =>
    new Promise((resolve, reject) => {
      request(`${bench.running.address}/api/session`, { agent, headers: { cookie } }, (response) =>
        response.on('end', resolve).resume(),
      )
        .on('error', reject)
        .end();
    });
  for (let i = 0; i < 200; i++) await ask(oneOf(names), null);
  const bare: number[] = [];
  for (let i = 0; i < QUERIES / 4; i++) bare.push(await timed(health));
  const baseline = `${spread(bare)}, who am I`;
  const all: number[] = [];
  const lines = [];
  for (const [what, queryOf] of Object.entries(KINDS)) {
    for (const label of [null, 'CONDITION']) {
      const delays: number[] = [];
      for (let i = 0; i < QUERIES / 10; i++) {
        const query = queryOf();
        delays.push(await timed(() => ask(query, label)));
      }
      all.push(...delays);
      lines.push({
        what: `${what}${label === null ? '' : ', of one label’s terminologies'}`,
        size: `${delays.length} queries`,
        figure: `${spread(delays)}, longest ${percentile(delays, 1).toFixed(1)} ms`,
      });
    }
  }
  const p99 = percentile(all, 0.99);
  print(`Concept search over HTTP, ${NAMES.toLocaleString('en')} names of ${words.length.toLocaleString('en')} words`, [
    ...lines,
    {
      what: 'all of these',
      size: `${all.length} queries`,
      figure: `${spread(all)}, longest ${percentile(all, 1).toFixed(1)} ms`,
      baseline,
      ratio: p99 / percentile(bare, 0.99),
      goal: 'p99 ≤ 10 ms',
    },
  ]);
  agent.destroy();
} finally {
  await bench.close();
}
