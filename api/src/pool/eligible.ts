import type { Credential, PoolStage, Role, StageRequirement } from '@chartmark/schemas';

const ROLES: Record<PoolStage, readonly Role[]> = {
  calibrate: ['annotator', 'reviewer'],
  annotate: ['annotator', 'reviewer'],
  review: ['reviewer'],
  sample: ['annotator', 'reviewer'],
};

/**
 * Why a person may not work in a stage.
 *
 * @param today `YYYY-MM-DD`; a credential is valid on its last day
 * @returns null if they may
 */
export function whyNot(
  stage: PoolStage,
  roles: readonly Role[],
  credentials: readonly Credential[],
  requirements: readonly StageRequirement[],
  today: string,
): string | null {
  const wanted = ROLES[stage];
  if (!roles.some((role) => wanted.includes(role))) return `This stage is for: ${wanted.join(', ')}`;
  for (const requirement of requirements.filter((one) => asksOf(one.stage, stage))) {
    const fitting = credentials.filter((credential) => fits(credential, requirement));
    if (fitting.length === 0) return `This stage asks for ${inWords(requirement)}, which is not on your account`;
    if (fitting.every(({ verifiedBy }) => verifiedBy === null)) return 'Nobody has verified your credential yet';
    const valid = fitting.some(
      (one) => one.verifiedBy !== null && (one.validUntil === null || one.validUntil >= today),
    );
    if (!valid) return `Your credential for ${inWords(requirement)} is no longer valid`;
  }
  return null;
}

/** A check by another annotator is annotating, and asks for all that does. */
const asksOf = (asking: PoolStage, stage: PoolStage): boolean =>
  asking === stage || (asking === 'annotate' && stage === 'sample');

function fits({ profession, specialty }: Credential, { professions, specialties }: StageRequirement): boolean {
  const isProfession = professions.length === 0 || professions.some((one) => same(one, profession));
  return isProfession && (specialties.length === 0 || specialties.some((one) => same(one, specialty ?? '')));
}

function inWords({ professions, specialties }: StageRequirement): string {
  const one = professions.join(' or ') || 'any profession';
  return specialties.length === 0 ? one : `${one} in ${specialties.join(' or ')}`;
}

const same = (a: string, b: string): boolean => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();
