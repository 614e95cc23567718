import { expect, test, vi } from 'vitest';
import { afterPaint, toldAfterPaint } from './painted.ts';

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

test('what waits for a frame runs in one task after it, in order, but for what was called off', async () => {
  const ran: string[] = [];
  afterPaint(() => {
    ran.push('first');
    callOffLast();
    queueMicrotask(() => ran.push('microtask'));
  });
  const callOff = afterPaint(() => ran.push('called off'));
  afterPaint(() => ran.push('second'));
  const callOffLast = afterPaint(() => ran.push('called off by the first'));
  callOff();
  await frame();
  expect(ran).toEqual([]);
  await vi.waitFor(() => expect(ran).toEqual(['first', 'second', 'microtask']));
});

test('what is asked for within a frame, or by what ran after one, waits for the next', async () => {
  const ran: string[] = [];
  afterPaint(() => {
    ran.push('first');
    queueMicrotask(() => ran.push('end of its task'));
    afterPaint(() => ran.push('of the first'));
  });
  await frame();
  afterPaint(() => ran.push('within the frame'));
  const all = ['first', 'end of its task', 'within the frame', 'of the first'];
  await vi.waitFor(() => expect(ran).toEqual(all));
});

test('one that fails is told, and takes no other with it', () => {
  let runAll = (): void => {};
  vi.spyOn(window, 'setTimeout').mockImplementation(((run: () => void) => {
    runAll = run;
    return 0;
  }) as typeof window.setTimeout);
  const other = vi.fn();
  afterPaint(() => {
    throw new Error('failed');
  });
  afterPaint(other);
  vi.restoreAllMocks();
  expect(runAll).toThrow('failed');
  expect(other).toHaveBeenCalledOnce();
});

test('several changes before a frame are told once, after it, and not to who left', async () => {
  let change = (): void => {};
  const ended = vi.fn();
  const subscribe = toldAfterPaint((listener) => {
    change = listener;
    return ended;
  });
  const listener = vi.fn();
  const end = subscribe(listener);
  change();
  change();
  expect(listener).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
  change();
  end();
  const later = vi.fn();
  afterPaint(later);
  await vi.waitFor(() => expect(later).toHaveBeenCalled());
  expect(listener).toHaveBeenCalledOnce();
  expect(ended).toHaveBeenCalledOnce();
});
