import { splitsCharacter } from '@chartmark/schemas';
import { gather, noSources, spread } from './consistency.ts';
import { detectAccount } from './detectors/account.ts';
import { detectAge } from './detectors/age.ts';
import { detectBiometric } from './detectors/biometric.ts';
import { asBirthDate, detectBirthYear } from './detectors/birth-year.ts';
import { detectCaseNumber } from './detectors/case-number.ts';
import { detectCity } from './detectors/city.ts';
import { datesAlike } from './detectors/date-alike.ts';
import { detectNumericDate } from './detectors/date-numeric.ts';
import { detectOtherDate, listedBehind } from './detectors/date-other.ts';
import { withTimes } from './detectors/date-time.ts';
import { detectWeekdayDate } from './detectors/date-weekday.ts';
import { detectWrittenDate } from './detectors/date-written.ts';
import { detectDevice } from './detectors/device.ts';
import { detectEmail } from './detectors/email.ts';
import { detectFacility } from './detectors/facility.ts';
import { detectHealthPlan } from './detectors/health-plan.ts';
import { detectStaffInitials } from './detectors/initials-of-staff.ts';
import { detectInstitutionForm } from './detectors/institution-form.ts';
import { detectInstitutionKind } from './detectors/institution-kind.ts';
import { detectIp } from './detectors/ip.ts';
import { detectLabelledCode } from './detectors/labelled-code.ts';
import { detectLicense } from './detectors/license.ts';
import { detectMarkup } from './detectors/markup.ts';
import { detectMrn } from './detectors/mrn.ts';
import { detectName } from './detectors/name.ts';
import { detectNamedInstitution } from './detectors/named-institution.ts';
import { detectNumbered } from './detectors/numbered.ts';
import { detectOtherId } from './detectors/other-id.ts';
import { detectPhone } from './detectors/phone.ts';
import { detectPhoto } from './detectors/photo.ts';
import { detectBesidePlace } from './detectors/place-beside.ts';
import { detectCrew, detectPlate } from './detectors/plate.ts';
import { detectPractice } from './detectors/practice.ts';
import { detectScored } from './detectors/scored.ts';
import { detectScoredCode } from './detectors/scored-code.ts';
import { detectSsn } from './detectors/ssn.ts';
import { detectListedStaff } from './detectors/staff-listed.ts';
import { detectStreet } from './detectors/street.ts';
import { detectPostcode, detectStreetAbroad } from './detectors/street-abroad.ts';
import { detectTable } from './detectors/table.ts';
import { detectTownBehind } from './detectors/town-behind.ts';
import { detectUrl } from './detectors/url.ts';
import { detectUserName } from './detectors/user-name.ts';
import { detectVehicle } from './detectors/vehicle.ts';
import { detectWorkplace } from './detectors/workplace.ts';
import type { Finding, Known } from './finding.ts';
import { findKnown } from './known.ts';
import { readingOf } from './reading.ts';
import { recase } from './recase.ts';
import { resolve } from './resolve.ts';
import type { Detector } from './scan.ts';
import { type Note, readNote } from './tokens.ts';
import { whole } from './whole.ts';
import { widen } from './widen.ts';
import { windows } from './windows.ts';

export { type Subject, subjectFrom, subjectWith } from './draws.ts';
export { type Edge, type EdgeMap, edgeMap, type Move, mover, rebaseAll } from './edges.ts';
export { type Finding, type Known, type KnownValue, LABELS, type Label } from './finding.ts';
export { EMPTY_LEDGER, type Ledger, merged } from './ledger.ts';
export { POLICIES, type Policy, statementOf, statementOn } from './policy.ts';
export { type Transformed, type TransformOptions, transform } from './replace.ts';
export { type Hint, type Report, reportOf } from './report.ts';
export { type GoldNote, type KindScore, type Marked, type Score, scoreFindings } from './score.ts';

export interface DeidentifyOptions {
  /** Findings below it are left out; 0.5 unless told. */
  readonly threshold?: number;
  /** The year the note is read in, by which a birth year tells an age; whoever has a clock tells it. */
  readonly thisYear?: number;
}

const DATES: readonly Detector[] = [detectNumericDate, detectWrittenDate, detectWeekdayDate, detectOtherDate];

const DETECTORS: readonly Detector[] = [
  detectEmail,
  detectUrl,
  detectIp,
  detectSsn,
  detectPhone,
  detectMrn,
  detectHealthPlan,
  detectAccount,
  detectLicense,
  detectVehicle,
  detectDevice,
  detectBiometric,
  detectPhoto,
  detectOtherId,
  detectCaseNumber,
  detectNumbered,
  detectLabelledCode,
  detectPlate,
  detectCrew,
  detectUserName,
  detectAge,
  detectStreet,
  detectStreetAbroad,
  detectPostcode,
  detectCity,
  detectTownBehind,
  detectFacility,
  detectPractice,
  detectNamedInstitution,
  detectInstitutionForm,
  detectInstitutionKind,
  detectWorkplace,
  detectBesidePlace,
  detectMarkup,
  detectTable,
  detectName,
  detectStaffInitials,
  detectListedStaff,
  detectScored,
  detectScoredCode,
];

/**
 * Finds the identifiers of 45 CFR 164.514(b)(2)(i) in a note: what its metadata tells, then shapes and context, then
 * every other occurrence of what was found. Linear in the length of the text.
 *
 * @param known what the chart's header tells of the patient and the staff
 * @returns findings that do not overlap, by place, offsets in UTF-16 code units
 */
export function deidentify(text: string, known: Known = {}, options: DeidentifyOptions = {}): Finding[] {
  const reading = readingOf(text);
  return findAll(reading.text, known, options).map((finding) =>
    withWholeCharacters(text, { ...finding, ...reading.toSource(finding) }),
  );
}

/** Of a text in pieces each is read twice: for what stands there, and for what was found in any of them. */
function findAll(text: string, known: Known, options: DeidentifyOptions): Finding[] {
  const sources = noSources();
  const pieces = windows(text, LONGEST_WHOLE).map(({ start, end }) => {
    const note = readNote(recase(text.slice(start, end)));
    const found = findIn(note, known, options);
    gather(sources, note, found);
    return { start, end, found, note: text.length <= LONGEST_WHOLE ? note : undefined };
  });
  return pieces.flatMap(({ start, end, found, note = readNote(recase(text.slice(start, end))) }) =>
    resolve(note.text, [...found, ...spread(note, found, sources)])
      .filter(({ confidence }) => confidence >= (options.threshold ?? 0.5))
      .map((finding) =>
        start === 0 ? finding : { ...finding, start: finding.start + start, end: finding.end + start },
      ),
  );
}

/** What is longer is no clinical note; it is read in pieces, so that the memory needed has a bound. */
const LONGEST_WHOLE = 500_000;

function findIn(note: Note, known: Known, { thisYear = 2026 }: DeidentifyOptions): Finding[] {
  const single = DATES.flatMap((detect) => detect(note));
  const listed = [...single, ...listedBehind(note, single)];
  const dates = withTimes(note, [...listed, ...datesAlike(note, listed)]).map((date) => asBirthDate(note, date));
  const candidates = [
    ...findKnown(note, known, dates),
    ...dates,
    ...detectBirthYear(note, dates, thisYear),
    ...DETECTORS.flatMap((detect) => detect(note)),
  ];
  return resolve(note.text, whole(note, resolve(note.text, widen(note, resolve(note.text, candidates)))));
}

/** No finding cuts a surrogate pair. */
function withWholeCharacters(text: string, finding: Finding): Finding {
  const start = splitsCharacter(text, finding.start) ? finding.start - 1 : finding.start;
  const end = splitsCharacter(text, finding.end) ? finding.end + 1 : finding.end;
  return start === finding.start && end === finding.end ? finding : { ...finding, start, end };
}

/** Raised with any change to what is found; a released note names it. */
export const ENGINE = 'chartmark-rules 14';
