import { type Detector, findShapes, type ShapeRule, textBefore } from '../scan.ts';

/** Internet protocol addresses (O), versions 4 and 6. */
export const detectIp: Detector = (note) => findShapes(note, RULES);

const RULES: readonly ShapeRule[] = [
  {
    shape: /(?<![\w.]|(?<!\.\d{1,3})-)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\w|\.\d|-(?!\d{1,3}\.\d{1,3}\.))/g,
    label: 'IP',
    sub: 'IP',
    confidence: 0.95,
    accept: (value, note, start) =>
      value.split('.').every((part) => Number(part) <= 255) &&
      !/\b(?:version|ver|v|section)\.? {0,2}$/.test(textBefore(note, start, 12)),
  },
  {
    shape: /(?<![\w:.-])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?!\w|:\w)/gi,
    label: 'IP',
    sub: 'IP',
    confidence: 0.97,
  },
  {
    shape: /(?<![\w:.-])(?:[0-9a-f]{1,4}:){1,6}(?:(?::[0-9a-f]{1,4}){1,6}|:)(?!\w|:\w)/gi,
    label: 'IP',
    sub: 'IP',
    confidence: 0.95,
  },
];
