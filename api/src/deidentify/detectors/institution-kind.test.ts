import { expect, test } from 'vitest';
import { found } from '../testing/found.ts';

test.each([
  ['She works the line at Holy Redeemer parish.', 'LOCATION Holy Redeemer parish'],
  ["Fell off a ladder at St. Malachy's rectory at noon.", "LOCATION St. Malachy's rectory"],
  ['Linked to Third Harvest pantry for groceries.', 'LOCATION Third Harvest pantry'],
  ['He is a captain at Engine Company 31.', 'LOCATION Engine Company 31'],
  ['Retired, Teamsters Local 299.', 'LOCATION Teamsters Local 299'],
  ['Steward, AFSCME 1640.', 'LOCATION AFSCME 1640'],
  ['Student at P.S. 118.', 'LOCATION P.S. 118'],
  ['Lives in Sault Ste. Marie.', 'LOCATION Sault Ste. Marie'],
  ['lives at 2210 nw harlan st apt 4', 'LOCATION 2210 nw harlan st apt 4'],
  ['Refills at H-E-B Pharmacy 331.', 'LOCATION H-E-B Pharmacy 331'],
  ['PCP at La Clinica de la Esperanza, call first.', 'LOCATION La Clinica de la Esperanza'],
  ['Rx called to Sav-Rite on Gratiot, ready at five.', 'LOCATION Sav-Rite on Gratiot'],
  ['Lives in Truth or Consequences, NM.', 'LOCATION Truth or Consequences'],
  ['Comes from King of Prussia for care.', 'LOCATION King of Prussia'],
  ['Address: 1820 East Calle del Sol Apt 12B, Tucson', 'LOCATION 1820 East Calle del Sol Apt 12B'],
  ['Home: 44 Camino Real, Unit 9', 'LOCATION 44 Camino Real, Unit 9'],
])('%s', (text, expected) => expect(found(text)).toContain(expected));

test.each([
  'The food pantry was closed. Her parish helps. Referred to our food bank.',
  'Diagnostic Imaging: CT head negative. Division of Nephrology',
  'Insurance: Delta Dental. Plan: Delta Dental, subscriber is the mother.',
  'Insurance: Molina Healthcare. Payor: Meridian Health Plan.',
  'HOSPICE IDG SUMMARY\nStable.',
  'PATIENT FINANCIAL SERVICES - DENIAL WORKQUEUE\nStable.',
])('no institution is named in: %s', (text) => expect(found(text)).toEqual([]));
