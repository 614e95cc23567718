import { z } from 'zod';

export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** UTC with milliseconds, `2026-11-23T10:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).meta({ id: 'Instant' });
export type Instant = z.infer<typeof Instant>;

/** Lower-case SHA-256 in hexadecimal. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');
export type Digest = z.infer<typeof Digest>;

/** A name that people give to things: visible, on one line, without bidirectional controls, at most 200 characters. */
export const Name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u, 'a name on one line, without control characters')
  .regex(/[^\p{Default_Ignorable_Code_Point}\s]/u, 'a name that can be seen')
  .refine((name) => name.trim() === name, 'a name without spaces around it');

/** A short machine name: entity types, relation types, attributes and their values. */
export const Label = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_ .:/()+-]*$/u, 'letters, digits, spaces and _ . : / ( ) + -')
  .meta({ id: 'Label' });

/**
 * A time-ordered UUID, version 7.
 *
 * @param now milliseconds since 1970
 * @param random at least 10 random bytes
 * @see RFC 9562, section 5.7
 */
export function uuidv7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * A UUID derived from a digest, so that making the same thing twice gives the same id. Version 8.
 *
 * @param digest at least 32 hexadecimal digits
 * @see RFC 9562, section 5.8
 */
export function uuidFrom(digest: string): string {
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
