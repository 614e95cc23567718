import { type ShapeRule, shapesOf } from '../scan.ts';

/** A place known by its shape and what stands around it. `source` tells capitals from small letters and knows lines. */
export const placeRule = (source: string, sub: string, confidence: number, accept?: ShapeRule['accept']): ShapeRule =>
  shapesOf('LOCATION', sub)(new RegExp(source, 'gmu'), confidence, accept);
