/** Landis and Koch's words for the strength of a chance-corrected agreement. */
export type Band = 'poor' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almost perfect';

const UPPER: readonly (readonly [limit: number, band: Band])[] = [
  [0.2, 'slight'],
  [0.4, 'fair'],
  [0.6, 'moderate'],
  [0.8, 'substantial'],
  [1, 'almost perfect'],
];

/**
 * The band of a chance-corrected coefficient, on its unrounded value. Not for F1 or Dice, which know no chance.
 *
 * @see Landis & Koch (1977), Biometrics 33(1), 159-174
 */
export function landisKochBand(coefficient: number): Band {
  if (coefficient < 0) return 'poor';
  return UPPER.find(([limit]) => coefficient <= limit)?.[1] ?? 'almost perfect';
}
