/** How identifiers are replaced. A project names its policy; a released note names the policy and its version. */
export interface Policy {
  readonly name: 'safe-harbor-tags' | 'safe-harbor-mask' | 'safe-harbor-surrogates' | 'shifted-dates' | 'shifted-weeks';
  /** Raised with any change to what the policy lets stand. */
  readonly version: string;
  /** `tag`: `[NAME-1]`; `mask`: as many X as letters and digits; `surrogate`: an invented value of the same form. */
  readonly style: 'tag' | 'mask' | 'surrogate';
  /**
   * `year`: the year alone stands; `shift`: every date moves by the subject's secret number of days; `weeks`: by one of whole
   * weeks, so that weekdays stay true.
   */
  readonly dates: 'year' | 'shift' | 'weeks';
  /** The provision it is meant for; dates that are shifted do not fall under the first. */
  readonly basis: '45 CFR 164.514(b)(2)' | '45 CFR 164.514(b)(1) or (e)';
}

export const POLICIES: Readonly<Record<Policy['name'], Policy>> = {
  'safe-harbor-tags': {
    name: 'safe-harbor-tags',
    version: '1',
    style: 'tag',
    dates: 'year',
    basis: '45 CFR 164.514(b)(2)',
  },
  'safe-harbor-mask': {
    name: 'safe-harbor-mask',
    version: '1',
    style: 'mask',
    dates: 'year',
    basis: '45 CFR 164.514(b)(2)',
  },
  'safe-harbor-surrogates': {
    name: 'safe-harbor-surrogates',
    version: '2',
    style: 'surrogate',
    dates: 'year',
    basis: '45 CFR 164.514(b)(2)',
  },
  'shifted-dates': {
    name: 'shifted-dates',
    version: '2',
    style: 'surrogate',
    dates: 'shift',
    basis: '45 CFR 164.514(b)(1) or (e)',
  },
  'shifted-weeks': {
    name: 'shifted-weeks',
    version: '2',
    style: 'surrogate',
    dates: 'weeks',
    basis: '45 CFR 164.514(b)(1) or (e)',
  },
};

/** What screens and exports say of a note that went through a policy. */
export function statementOf(policy: Pick<Policy, 'name' | 'version'>): string {
  return statementOn({ kind: 'policy', policy: policy.name, policyVersion: policy.version });
}

/** What exports say of how a note came to be de-identified. */
export function statementOn(
  transformation: { kind: 'policy'; policy: string; policyVersion: string } | { kind: 'attested'; date: string } | null,
): string {
  if (transformation === null) return 'not transformed';
  if (transformation.kind === 'attested') return `de-identified elsewhere, attested on ${transformation.date}`;
  return `transformed under policy ${transformation.policy} version ${transformation.policyVersion}`;
}
