/** A test that is written as a symbol, and between which numbers its value lies, so that the symbol is known by it. */
export interface LabSymbol {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Symbols of laboratory tests in the spelling of panels ("Na 138, K 3.4, Cr 0.9"). Alone they mean too much to be names;
 * the limits hold what is compatible with life, in the usual units of the United States and of SI.
 */
export const LAB_SYMBOLS: Readonly<Record<string, LabSymbol>> = {
  Na: { name: 'sodium', from: 95, to: 190 },
  K: { name: 'potassium', from: 1.2, to: 10 },
  Cl: { name: 'chloride', from: 60, to: 150 },
  Ca: { name: 'calcium', from: 1, to: 18 },
  Mg: { name: 'magnesium level', from: 0.3, to: 8 },
  Phos: { name: 'phosphorus', from: 0.3, to: 15 },
  PO4: { name: 'phosphorus', from: 0.3, to: 15 },
  Cr: { name: 'creatinine', from: 0.1, to: 25 },
  Glu: { name: 'glucose', from: 1, to: 1500 },
  Gluc: { name: 'glucose', from: 1, to: 1500 },
  Alb: { name: 'albumin', from: 0.5, to: 60 },
  Bili: { name: 'total bilirubin', from: 0.1, to: 60 },
  Tbili: { name: 'total bilirubin', from: 0.1, to: 60 },
  bicarb: { name: 'bicarbonate', from: 3, to: 50 },
  Bicarb: { name: 'bicarbonate', from: 3, to: 50 },
};
