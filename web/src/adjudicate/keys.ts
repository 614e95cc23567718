/** What a key asks of the adjudication screen. */
export type Deed =
  | { readonly kind: 'take'; readonly option: number }
  | { readonly kind: 'merge' | 'nothing' | 'new' | 'escalate' | 'takeBack' | 'previous' | 'next' | 'gold' };

const DEEDS: Readonly<Record<string, Exclude<Deed['kind'], 'take' | 'gold'>>> = {
  m: 'merge',
  n: 'new',
  e: 'escalate',
  u: 'takeBack',
  j: 'next',
  k: 'previous',
  '0': 'nothing',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The digits choose among the options, counted from 1. */
export function deedOf({ key, ctrlKey, metaKey, altKey }: Pressed): Deed | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key === 'Enter' ? { kind: 'gold' } : null;
  if (/^[1-9]$/.test(key)) return { kind: 'take', option: Number(key) - 1 };
  const kind = DEEDS[key];
  return kind ? { kind } : null;
}
