import { CODE, type Detector, digitsIn, findShapes, type LabelledRule, labelledDetector, SEPARATOR } from '../scan.ts';

/** References to full-face photographs and comparable images (Q): picture files, photograph numbers. */
export const detectPhoto: Detector = (note) => [...findShapes(note, SHAPES), ...labelled(note)];

const SHAPES = [
  {
    shape:
      /(?<![\w-])[\w-]{1,120}(?:\.[\w-]{1,40}){0,3}\.(?:jpe?g|png|gif|heic|tiff?|bmp|webp|mp4|mov|avi|raw|dng)(?!\w)/gi,
    label: 'PHOTO',
    sub: 'PHOTO',
    confidence: 0.97,
  },
  {
    shape: /(?<!\w)(?:IMG|DSC|DCIM|PXL|VID)[_-]?\d{3,10}(?:[_-]\w{1,40})?(?!\w)/g,
    label: 'PHOTO',
    sub: 'PHOTO',
    confidence: 0.93,
  },
] as const;

const RULES: readonly LabelledRule[] = [
  {
    words: [
      'photo',
      'photos',
      'photograph',
      'photographs',
      'picture',
      'pictures',
      'headshot',
      'portrait',
      'selfie',
      'mugshot',
    ],
    phrase: `(?:[ \\t]{0,2}(?:file|id|ref|reference|image|number|no|#)\\b\\.?){1,3}${SEPARATOR}`,
    value: CODE,
    label: 'PHOTO',
    sub: 'PHOTO',
    confidence: 0.9,
    accept: (value) => digitsIn(value) >= 3,
  },
];
const labelled = labelledDetector(RULES);
