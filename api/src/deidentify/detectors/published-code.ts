import { passesLuhn } from './checksums.ts';
import { isTherapyCode } from './procedure-code.ts';

/**
 * Whether a number is one of a published list and so nobody's: a LOINC code by its check digit, a procedure in brackets behind
 * its name (CPT) or beside another, a dental one (CDT); or vital signs in a row.
 */
export function isPublished(value: string, before: string, after: string): boolean {
  if (LOINC.test(value)) return passesLuhn(value.replace('-', '')) && !NUMBERED.test(before);
  if (DENTAL.test(value)) return DENTAL_BEFORE.test(before);
  if (VITALS.test(value)) return true;
  if (!PROCEDURE.test(value)) return false;
  if (isTherapyCode(value)) return BESIDE_BEFORE.test(before) || BESIDE_AFTER.test(after);
  return after.startsWith(')') && OPERATION_BEFORE.test(before);
}

/** @see https://loinc.org/kb/users-guide/ (the last figure is a check digit, Mod 10) */
const LOINC = /^\d{3,5}-\d$/;
/** What people give numbers to, whatever their check digit. */
const NUMBERED = /(?:#|no\.?|number|id|mrn|chart|acct|account|case|accession|acc)[ :#.]{0,3}$/i;
const DENTAL = /^D\d{4}$/;
const DENTAL_BEFORE = /\b(?:cdt|ada code)s?[ :]{0,2}(?:D\d{4}, ?){0,3}$/i;
/** Temperature, pulse, breaths, blood pressure: `98.6-72-16-120/80`. */
const VITALS = /^(?:9\d|10\d|3\d|4[0-2])(?:\.\d)?-\d{2,3}-\d{1,2}-\d{2,3}\/\d{2,3}$/;
const PROCEDURE = /^\d{5}$/;
const BESIDE_BEFORE = /\b97[0-7]\d\d,? (?:(?:and|&) )?$/;
const BESIDE_AFTER = /^,? (?:(?:and|&) )?97[0-7]\d\d\b/;
const OPERATION_BEFORE =
  /(?:plasty|ectomy|oscopy|o[st]tomy|graphy|desis|centesis|biops(?:y|ies)|\bbx|excision|d[eé]bridement|injection|repair|fusion|ablation|closure)(?: x ?\d)? \($/i;
