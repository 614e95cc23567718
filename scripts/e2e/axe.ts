import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Until a change has begun to show. */
const RESTING_MS = 60;
const SOURCE = await readFile(AXE, 'utf8');

/** What slides, fades or loads comes to rest first; what never ends, such as a blinking caret, is let be. */
const RESTED = `Promise.all(document.getAnimations()
  .filter((one) => one.effect.getTiming().iterations !== Infinity)
  .map((one) => one.finished.catch(() => {}))).then(() => null)`;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** They catch the focus at the ends of a menu and hand it on at once; it never stays on them. */
const FOCUS_GUARDS = '[data-base-ui-focus-guard]';

/**
 * What WCAG 2.2 AA finds serious or worse, in words.
 *
 * @param within what to look at, where the rest cannot be reached just now; else the whole page
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  await page.waitForTimeout(RESTING_MS);
  await page.locator('.state[role="status"]').first().waitFor({ state: 'hidden' });
  await page.evaluate(RESTED);
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(SOURCE);
  const context = JSON.stringify({ ...(within && { include: [[within]] }), exclude: [[FOCUS_GUARDS]] });
  const found: Violation[] = await page.evaluate(
    `axe.run(${context}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)`,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(' | ')}`,
    );
}
