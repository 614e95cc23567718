/** Stems of the passwords that are tried first; one is refused if little else is left of it. */
const STEMS = [
  'password',
  'passwort',
  'letmein',
  'welcome',
  'qwerty',
  'qwertz',
  'azerty',
  'asdfgh',
  'iloveyou',
  'admin',
  'administrator',
  'changeme',
  'hospital',
  'chartmark',
  'abc',
  'secret',
  'monkey',
  'dragon',
  'sunshine',
  'football',
  'baseball',
  'princess',
  'trustno1',
  'master',
  'login',
  'summer',
  'winter',
  'spring',
  'autumn',
];

/**
 * Whether a password is among those that are guessed first: a common stem with digits and signs around it, one
 * character or a short piece over and over, or a run such as 123456789012.
 *
 * @see NIST SP 800-63B, section 5.1.1.2
 */
export function isCommon(password: string, logIn: string): boolean {
  const plain = password
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll('3', 'e');
  const letters = plain.replace(/[^a-z]/g, '');
  const bare = STEMS.reduce((left, stem) => left.replaceAll(stem, ''), letters);
  if (letters.length > 0 && bare.length < 3 && letters !== bare) return true;
  if (logIn.length > 2 && password.toLowerCase().replaceAll(logIn.toLowerCase(), '').length < 4) return true;
  return /^(.{1,4})\1+.{0,3}$/.test(password) || isRun(password);
}

function isRun(password: string): boolean {
  const steps = [...password].slice(1).map((c, i) => (c.codePointAt(0) ?? 0) - (password.codePointAt(i) ?? 0));
  return steps.filter((step) => Math.abs(step) === 1).length >= steps.length * 0.8;
}
