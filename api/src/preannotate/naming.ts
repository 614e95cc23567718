import { LOOK_ALIKE } from '@chartmark/ontologies';
import type { LabelSchema } from '@chartmark/schemas';
import { offeredTypes } from '@chartmark/schemas';
import type { MeasureKind } from './measures.ts';

/** What things are called in a project. A label of `null` is not suggested. */
export interface Naming {
  /** The label for a terminology's type; a type that is not listed is its own label. */
  readonly labels: Readonly<Record<string, string | null>>;
  /** Whether types that are not listed are left out instead. */
  readonly closed?: boolean;
  readonly measures: Readonly<Record<MeasureKind | 'labValue', string | null>>;
  readonly relations: Readonly<Record<'dose' | 'route' | 'frequency' | 'duration' | 'labValue', string | null>>;
  /** Labels that get an assertion. */
  readonly asserted: readonly string[];
  readonly drug: string;
  readonly procedure: string;
  readonly lab: string;
}

/** What a type is called in a project; null if it is not suggested. */
export function labelOf(type: string, { labels, closed }: Naming): string | null {
  if (type === LOOK_ALIKE) return null;
  const listed = labels[type];
  return listed ?? (listed === undefined && !closed ? type : null);
}

export const DEFAULT_NAMING: Naming = {
  labels: {},
  measures: {
    dose: 'DOSE',
    route: 'ROUTE',
    frequency: 'FREQUENCY',
    duration: 'DURATION',
    vital: 'VITAL',
    date: null,
    labValue: 'LAB_VALUE',
  },
  relations: {
    dose: 'HAS_DOSE',
    route: 'HAS_ROUTE',
    frequency: 'HAS_FREQUENCY',
    duration: 'HAS_DURATION',
    labValue: 'HAS_VALUE',
  },
  asserted: ['CONDITION', 'SYMPTOM', 'MEDICATION', 'PROCEDURE'],
  drug: 'MEDICATION',
  procedure: 'PROCEDURE',
  lab: 'LAB',
};

/** What else a thing may be called where a schema lacks its usual label, the likeliest first. */
export const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  CONDITION: ['DIAGNOSIS', 'DISEASE', 'PROBLEM', 'ADVERSE_EVENT'],
  SYMPTOM: ['SIGN_OR_SYMPTOM', 'FINDING', 'ADVERSE_EVENT', 'CONDITION'],
  MEDICATION: ['DRUG', 'TREATMENT', 'CHEMICAL'],
  PROCEDURE: ['INTERVENTION', 'TREATMENT', 'TEST'],
  ANATOMY: ['BODY_SITE'],
  LAB: ['TEST', 'MEASUREMENT'],
  VITAL: ['MEASUREMENT'],
  LAB_VALUE: ['VALUE'],
  DOSE: ['DOSAGE', 'STRENGTH'],
  DATE: ['TIMEX', 'TIME'],
};

/** The semantic types of publishers (SNOMED CT tags, UMLS names, OMOP domains) by what they are usually labelled. */
export const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  CONDITION: [
    ...['disorder', 'Disease or Syndrome', 'Neoplastic Process', 'Mental or Behavioral Dysfunction'],
    ...['Injury or Poisoning', 'Congenital Abnormality', 'Pathologic Function', 'Condition'],
  ],
  SYMPTOM: ['finding', 'Sign or Symptom', 'Finding'],
  MEDICATION: [
    ...['product', 'medicinal product', 'clinical drug', 'Pharmacologic Substance', 'Antibiotic', 'Clinical Drug'],
    ...['Vitamin', 'Hormone', 'Drug'],
  ],
  PROCEDURE: [
    ...['procedure', 'regime/therapy', 'Therapeutic or Preventive Procedure', 'Diagnostic Procedure', 'Procedure'],
  ],
  LAB: ['observable entity', 'Laboratory Procedure', 'Measurement'],
  ANATOMY: [
    ...['body structure', 'Body Part, Organ, or Organ Component', 'Body Location or Region', 'Spec Anatomic Site'],
  ],
};

/** What the engine's finds are called in a project: only labels its schema has are ever suggested. */
export function namingFor(schema: LabelSchema): Naming {
  const known = new Set(offeredTypes(schema).map(({ name }) => name));
  const nameOf = (usual: string): string | null =>
    [usual, ...(STAND_INS[usual] ?? [])].find((name) => known.has(name)) ?? null;
  const relations = new Set(schema.relationTypes.flatMap(({ name, retired }) => (retired ? [] : [name])));
  const usual = DEFAULT_NAMING;
  return {
    labels: Object.fromEntries([
      ...Object.entries(PUBLISHED).flatMap(([usual, types]) => types.map((type) => [type, nameOf(usual)])),
      ...[...Object.keys(STAND_INS), ...known].map((type) => [type, nameOf(type)]),
    ]),
    closed: true,
    measures: {
      ...mapValues(usual.measures, (label) => (label === null ? null : nameOf(label))),
      date: nameOf('DATE'),
    },
    relations: mapValues(usual.relations, (label) => (label !== null && relations.has(label) ? label : null)),
    asserted: schema.entityTypes.flatMap(({ name, attributes }) => (attributes.includes('assertion') ? [name] : [])),
    drug: nameOf(usual.drug) ?? usual.drug,
    procedure: nameOf(usual.procedure) ?? usual.procedure,
    lab: nameOf(usual.lab) ?? usual.lab,
  };
}

function mapValues<K extends string, V>(record: Readonly<Record<K, V>>, change: (value: V) => V): Record<K, V> {
  const changed: Record<K, V> = { ...record };
  for (const key in record) changed[key] = change(record[key]);
  return changed;
}
