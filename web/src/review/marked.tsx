import { type ReviewRow, segments } from '@chartmark/schemas';
import { useMemo } from 'react';
import { identifierKindIn } from '../i18n/identifier-kinds.ts';
import { percent, t } from '../i18n/text.ts';

type Finding = ReviewRow['findings'][number];

/** A detection below this is drawn as one to look at twice. */
const SURE = 0.85;

/** The source with every finding marked by its kind; each piece tells where it begins. */
export function Marked({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }) {
  const pieces = useMemo(
    () =>
      segments(
        text,
        findings.map((finding) => ({ ...finding, fragments: [finding] })),
      ),
    [text, findings],
  );
  return pieces.map((piece) => {
    const [finding] = piece.spans;
    if (!finding) {
      return (
        <span key={piece.start} data-start={piece.start}>
          {piece.text}
        </span>
      );
    }
    const { confidence } = finding;
    const label = identifierKindIn(finding.label);
    const weak = piece.spans.every((one) => one.confidence < SURE);
    return (
      <mark
        key={piece.start}
        data-start={piece.start}
        className={weak ? 'review-finding review-finding-weak' : 'review-finding'}
        title={t('review.confidence', { label, share: percent(confidence) })}
      >
        {piece.text}
        {piece.end === finding.end && <span className="review-kind">{label}</span>}
      </mark>
    );
  });
}

/** The result with what a person should look at: words in no list, long figures. */
export function Hinted({ text, hints }: Pick<ReviewRow, 'hints'> & { readonly text: string }) {
  const pieces = useMemo(
    () =>
      segments(
        text,
        hints.map((hint) => ({ ...hint, fragments: [hint] })),
      ),
    [text, hints],
  );
  return pieces.map((piece) => {
    const [hint] = piece.spans;
    if (!hint) return <span key={piece.start}>{piece.text}</span>;
    return (
      <mark key={piece.start} className="review-hint" title={t(`review.hint.${hint.kind}`)}>
        {piece.text}
      </mark>
    );
  });
}

/** The selected stretch of a text that is drawn in pieces which tell their starts, or null. */
export function selectedPlace(root: HTMLElement): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return null;
  if (!root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null;
  const ends = [
    offsetOf(selection.anchorNode, selection.anchorOffset),
    offsetOf(selection.focusNode, selection.focusOffset),
  ];
  const [from, to] = ends.sort((a, b) => (a ?? 0) - (b ?? 0));
  return from === null || to === null || from === undefined || to === undefined || from === to
    ? null
    : { start: from, end: to };
}

function offsetOf(node: Node, offset: number): number | null {
  const piece = node.parentElement?.closest<HTMLElement>('[data-start]');
  if (!piece || node.nodeType !== Node.TEXT_NODE || piece.firstChild !== node) return null;
  return Number(piece.dataset['start']) + offset;
}
