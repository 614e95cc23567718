import type { Label } from '../finding.ts';
import { type Detector, findShapes } from '../scan.ts';

/**
 * What the markup of a message tells of its values: elements of HL7 CDA (`<city>`), and the name, address and telephone
 * components of HL7 version 2 (`415 Birch St^^Evansville^IN^47712`).
 */
export const detectMarkup: Detector = (note) =>
  note.text.includes('</') || note.text.includes('^') ? findShapes(note, RULES) : [];

const RULES = [
  element('streetAddressLine|houseNumber|streetName', 'LOCATION', 'STREET'),
  element('city|county|precinct|birthplace', 'LOCATION', 'CITY'),
  element('postalCode|zip', 'LOCATION', 'ZIP'),
  element('given|family|suffix|lastName|firstName|middleName|patientName', 'NAME', 'PATIENT'),
  rule(/(?<=\^)(?<id>[A-Za-z][A-Za-z .'-]{1,30})(?=\^[A-Z]{2}\^\d{5})/g, 'LOCATION', 'CITY'),
  rule(/(?<=\^[A-Z]{2}\^)(?<id>\d{5}(?:-?\d{4})?)(?=[\^|~\s]|$)/g, 'LOCATION', 'ZIP'),
  rule(/(?<=\|)(?<id>\d{1,6} [A-Za-z0-9 .'#-]{2,40})(?=\^)/g, 'LOCATION', 'STREET'),
  rule(/(?<=(?:^|\n)MSH\|[^|\n]{1,6}\|[^|\n]{0,40}\|)(?<id>[^|^\n]{2,40})(?=[|^])/g, 'LOCATION', 'HOSPITAL'),
  rule(
    /(?<=(?:^|\n)MSH\|[^|\n]{1,6}\|[^|\n]{0,40}\|[^|\n]{0,40}\|[^|\n]{0,40}\|)(?<id>[^|^\n]{2,40})(?=[|^])/g,
    'LOCATION',
    'HOSPITAL',
  ),
  rule(/(?<=(?:^|\n)OBR\|\d{0,4}\|)(?<id>[^|^\n]{3,40})(?=[|^])/g, 'OTHER_ID', 'ACC'),
  rule(
    /(?<=(?:^|\n)OBR\|\d{0,4}\|[^|\n]{0,40}\|)(?!\d{5}\^|\d{1,5}-\d\^)(?<id>[^|^\n]{3,40})(?=[|^])/g,
    'OTHER_ID',
    'ACC',
  ),
  field('MSH', 10, 'OTHER_ID', 'MSG'),
  field('PID', 2, 'MRN', 'MRN'),
  field('PID', 3, 'MRN', 'MRN'),
  field('PID', 4, 'MRN', 'MRN'),
  field('PID', 18, 'ACCOUNT', 'ACCOUNT'),
  field('PID', 19, 'SSN', 'SSN'),
  field('PV1', 19, 'ACCOUNT', 'VISIT'),
] as const;

/** The first component of a field of a segment of HL7 version 2; the first field of `MSH` is its separator. */
function field(segment: string, number: number, label: Label, sub: string) {
  const before = segment === 'MSH' ? number - 2 : number - 1;
  return rule(
    new RegExp(
      `(?<=(?:^|[\\r\\n])${segment}\\|(?:[^|\\r\\n]{0,80}\\|){${before}})(?<id>[^|^~\\r\\n]{2,40})(?=[|^~\\r\\n]|$)`,
      'g',
    ),
    label,
    sub,
  );
}

function element(names: string, label: Label, sub: string) {
  return rule(new RegExp(`(?<=<(?:[\\w]{1,8}:)?(?:${names})(?: [^<>]{0,80})?>)[^<>]{2,60}(?=</)`, 'g'), label, sub);
}

function rule(shape: RegExp, label: Label, sub: string) {
  return { shape, label, sub, confidence: 0.96 } as const;
}
