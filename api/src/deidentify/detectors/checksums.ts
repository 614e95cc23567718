/** Check digits of identifiers. Each takes the value as written and ignores separators. */

/** Luhn's check, ISO/IEC 7812-1 annex B. */
export function passesLuhn(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    sum += place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** National Provider Identifier: Luhn over the number with the prefix 80840, 45 CFR 162.406. */
export function isNpi(value: string): boolean {
  return /^[12]\d{9}$/.test(value) && passesLuhn(`80840${value}`);
}

/** DEA registration: (d1+d3+d5) + 2(d2+d4+d6) ends in d7, 21 CFR 1301. */
export function isDea(value: string): boolean {
  const digits = value.slice(2).split('').map(Number);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check] = digits;
  return digits.length === 7 && (a + c + e + 2 * (b + d + f)) % 10 === check;
}

/** Vehicle identification number: position 9 checks the rest, 49 CFR 565.15(c). */
export function isVin(value: string): boolean {
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const letters = 'ABCDEFGH*JKLMN*P*R**STUVWXYZ';
  const values = '12345678*12345*7*9**23456789';
  let sum = 0;
  for (let place = 0; place < 17; place += 1) {
    const character = value.charAt(place).toUpperCase();
    const worth = /\d/.test(character) ? Number(character) : Number(values[letters.indexOf(character)]);
    sum += worth * (weights[place] ?? 0);
  }
  return 'X'.charAt(0) === value.charAt(8).toUpperCase() ? sum % 11 === 10 : sum % 11 === Number(value.charAt(8));
}

/** Whether nine digits can be a social security number: no area 000, 666 or 9xx, no group 00, no serial 0000. */
export function isSsnRange(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
}
