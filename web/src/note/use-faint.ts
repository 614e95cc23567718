import { useEffect } from 'react';

/** While a relation is drawn: the mark it comes from, and the labels it may lead to. */
export interface RelationEnds {
  readonly head: string;
  readonly labels: ReadonlySet<string>;
}

const FAINT = '--ink-mix: var(--surface) 65%; color: color-mix(in srgb, var(--text) 35%, var(--surface));';
/** In colours of the system that of what cannot be had; another might not be read on its ground. */
const OFF = '--ink-mix: GrayText 100%; color: GrayText;';

/**
 * Makes faint what the relation under way cannot lead to: by one rule of style, so that no line is drawn anew, and by
 * colour, since an opacity would make each piece a group to be blended.
 */
export function useFaint(ends: RelationEnds | null): void {
  useEffect(() => {
    if (!ends) return;
    // A label's name has neither a quote nor a backslash nor a bar.
    const labels = [...ends.labels].map((label) => `[data-labels*="|${label}|"]`);
    const others = `.piece:not(${[`[data-marks~="${ends.head}"]`, ...labels]})`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `${others} { ${FAINT} .tag { color: inherit } } @media (forced-colors: active) { ${others} { ${OFF} } }`,
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [ends]);
}
