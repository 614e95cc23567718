import { expect, test } from 'vitest';
import { nameVariants } from './name-variants.ts';

test.each([
  ['Pain, Abdominal', 'Abdominal Pain'],
  ['Epilepsy, Familial, Juvenile', 'Juvenile Familial Epilepsy'],
  ['Diabetes Mellitus, Insulin-Dependent', 'Insulin-Dependent Diabetes Mellitus'],
  ['Asthma, unspecified', 'Asthma'],
  ['Hypertensive crisis, NOS', 'Hypertensive crisis'],
  ['Neoplasm, malignant, unspecified', 'malignant Neoplasm'],
  ['Asthma (disorder)', 'Asthma'],
])('%s is also written %s', (name, variant) => {
  expect(nameVariants(name)).toEqual([variant]);
});

test.each([
  'Asthma',
  'Fracture of ankle, initial encounter for closed fracture',
  'SPASTIC PARAPLEGIA 45, AUTOSOMAL RECESSIVE, 2',
  'Osteochondrodysplasia, Rhizomelic, with Callosal Agenesis, Thrombocytopenia, and Hydrocephalus',
  'Diabetes mellitus, type 2',
  'Nausea, vomiting and diarrhoea',
  '1,2-dichloroethane',
  'Asthma (childhood)',
  ', unspecified',
  '',
])('%j has no other', (name) => {
  expect(nameVariants(name)).toEqual([]);
});
