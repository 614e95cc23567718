/** Codes of therapy and evaluation in Current Procedural Terminology, 97010 to 97799, which are Oregon's ZIP codes too. */
const THERAPY = /^97[0-7]\d\d$/;
export const isTherapyCode = (value: string): boolean => THERAPY.test(value);

/** What is done by the quarter of an hour and billed by such a code. */
const DONE =
  /\b(?:ther-?ex|therex|therapeutic|exercises?|man(?:ual)?|gait|eval(?:uation)?|re-?eval|nmr|nmre|neuro re-?ed|te|ta|mt|gt|ue|adls?|e-?stim|stim|ultrasound|traction|massage|balance|aquatic|group|modalit(?:y|ies)|training|activities|cpt|code|billed|charges?|units?)[ :,(]{1,3}$/i;

/** Whether a number is the code of what was done rather than anybody's: `gait 97116 x2`. */
export function isProcedureCode(value: string, before: string): boolean {
  return isTherapyCode(value) && DONE.test(before);
}
