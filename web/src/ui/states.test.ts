import { Refusal } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { messageOf } from './states.tsx';

test('a refusal says why, and an answer that does not fit asks for the page anew', () => {
  expect(messageOf(new Refusal('conflict', 'Somebody was faster'))).toBe('Somebody was faster');
  const unfit = z.object({ name: z.string() }).safeParse({}).error;
  expect(messageOf(unfit)).toBe('The service answered in a way this page does not know. Reload the page.');
});
