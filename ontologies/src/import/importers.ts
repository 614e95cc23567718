import { atc } from './atc.ts';
import { icd10cm, icd10pcs } from './icd-10-order.ts';
import { icd10cmTabular } from './icd-10-tabular.ts';
import type { Importer } from './importer.ts';
import { loinc } from './loinc.ts';
import { meddra } from './meddra.ts';
import { mesh } from './mesh.ts';
import { obo } from './obo.ts';
import { omop } from './omop.ts';
import { rxnorm } from './rxnorm.ts';
import { snomed } from './snomed.ts';
import { table } from './table.ts';
import { umls } from './umls.ts';

/** Every layout that can be imported, by the name it is asked for with. */
export const IMPORTERS: Readonly<Record<string, Importer>> = {
  umls,
  rxnorm,
  snomed,
  loinc,
  icd10cm,
  icd10pcs,
  'icd10cm-tabular': icd10cmTabular,
  meddra,
  obo,
  mesh,
  atc,
  omop,
  table,
};
