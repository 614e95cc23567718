import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { moved } from './draft.ts';

interface ListEditorProps<T extends { readonly name: string }> {
  readonly title: string;
  readonly hint?: string;
  readonly add: string;
  readonly items: readonly T[];
  readonly titleOf: (item: T) => ReactNode;
  /** What a button is about, in words. */
  readonly wordsOf: (item: T) => string;
  /** Whether something is wrong in the item. */
  readonly isFaulty: (at: number) => boolean;
  readonly onItems: (items: T[]) => void;
  readonly onAdd: () => void;
  /** Whether an item may go for good. */
  readonly mayRemove: (item: T) => boolean;
  readonly form: (item: T, at: number) => ReactNode;
}

/** Things in their order, each with a form that opens beneath it. */
export function ListEditor<T extends { readonly name: string }>(props: ListEditorProps<T>) {
  const { title, hint, add, items, titleOf, wordsOf, isFaulty, onItems, onAdd, mayRemove, form } = props;
  const [open, setOpen] = useState<string | null>(null);
  const addOne = (): void => {
    onAdd();
    setOpen(NEWEST);
  };
  return (
    <section className="card" aria-label={title}>
      <div className="editor-head">
        <h2>{title}</h2>
        <Button size="small" onClick={addOne}>
          {add}
        </Button>
      </div>
      {hint !== undefined && <p className="muted">{hint}</p>}
      {items.length === 0 && <p className="muted">{t('editor.none')}</p>}
      <ul className="editor-list">
        {items.map((item, at) => {
          const isOpen = open === item.name || (open === NEWEST && at === items.length - 1);
          const words = wordsOf(item);
          return (
            <li key={item.name} className="editor-item">
              <div className="editor-row">
                <button
                  type="button"
                  className="editor-title"
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? null : item.name)}
                >
                  {titleOf(item)}
                  {isFaulty(at) && <span className="editor-fault">{t('editor.faulty')}</span>}
                </button>
                <Button
                  size="small"
                  look="quiet"
                  disabled={at === 0}
                  aria-label={t('editor.up', { name: words })}
                  onClick={() => onItems(moved(items, at, -1))}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  disabled={at === items.length - 1}
                  aria-label={t('editor.down', { name: words })}
                  onClick={() => onItems(moved(items, at, 1))}
                >
                  ↓
                </Button>
                {mayRemove(item) && (
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={t('editor.removeOne', { name: words })}
                    onClick={() => onItems(items.toSpliced(at, 1))}
                  >
                    {t('editor.remove')}
                  </Button>
                )}
              </div>
              {isOpen && <div className="form editor-form">{form(item, at)}</div>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Stands for whatever was added last; no name of an item is empty. */
const NEWEST = '';
