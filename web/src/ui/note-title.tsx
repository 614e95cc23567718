import './note-title.css';

/** A note's title on one line: where room is short its words are cut, and never the code that tells it from others. */
export function NoteTitle({ title }: { readonly title: string }) {
  const code = title.lastIndexOf(' ');
  return (
    <span className="note-title" title={title}>
      <span className="note-title-words">{title.slice(0, Math.max(code, 0))}</span>
      <span>{title.slice(Math.max(code, 0))}</span>
    </span>
  );
}
