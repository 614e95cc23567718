/** How identifiers are replaced. A project names its policy; a released note names the policy and its version. */
export interface Policy {
  readonly name: 'safe-harbor-tags' | 'safe-harbor-mask' | 'safe-harbor-surrogates' | 'shifted-dates';
  /** Raised with any change to what the policy lets stand. */
  readonly version: string;
  /** `tag`: `[NAME-1]`; `mask`: as many X as letters and digits; `surrogate`: an invented value of the same form. */
  readonly style: 'tag' | 'mask' | 'surrogate';
  /** `year`: the year alone stands; `shift`: every date moves by the subject's secret number of days. */
  readonly dates: 'year' | 'shift';
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
    version: '1',
    style: 'surrogate',
    dates: 'year',
    basis: '45 CFR 164.514(b)(2)',
  },
  'shifted-dates': {
    name: 'shifted-dates',
    version: '1',
    style: 'surrogate',
    dates: 'shift',
    basis: '45 CFR 164.514(b)(1) or (e)',
  },
};

/** What screens and exports say of a note that went through a policy. */
export function statementOf(policy: Policy): string {
  return `transformed under policy ${policy.name} version ${policy.version}`;
}
