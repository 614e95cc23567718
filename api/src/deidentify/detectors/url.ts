import { type Detector, findShapes } from '../scan.ts';

/** Web addresses (N), with or without their scheme. */
export const detectUrl: Detector = (note) => findShapes(note, RULES);

const RULES = [
  {
    shape: /\b(?:https?|ftp|sftp):\/\/[^\s<>"'()[\]{}]{0,2000}[^\s<>"'()[\]{}.,;:!?]/gi,
    label: 'URL',
    sub: 'URL',
    confidence: 0.99,
  },
  { shape: /\bwww\.[^\s<>"'()[\]{}]{0,2000}[^\s<>"'()[\]{}.,;:!?]/gi, label: 'URL', sub: 'URL', confidence: 0.99 },
  {
    shape:
      /(?<![\w@.-])(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|mil|io|info|biz|health|example|co\.uk|(?:ac|gov|nhs|org)\.uk|(?:com|edu|gov|net|org)\.au|(?:co|govt|org)\.nz|co\.in|ca|me|us|app|care)\b(?:\/[^\s<>"'()[\]{}]{0,2000}[^\s<>"'()[\]{}.,;:!?])?/g,
    label: 'URL',
    sub: 'URL',
    confidence: 0.9,
  },
] as const;
