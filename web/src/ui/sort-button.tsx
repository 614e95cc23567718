import { t } from '../i18n/text.ts';
import './sort-button.css';

/** The name of a column, by which its table can be sorted; its head cell says by `aria-sort` whether it is. */
export const SortButton = ({ name, onSort }: { readonly name: string; readonly onSort: () => void }) => (
  <button type="button" className="sort-button" title={t('notes.sortBy', { name })} onClick={onSort}>
    {name}
  </button>
);
