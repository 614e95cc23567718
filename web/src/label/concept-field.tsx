import { Combobox } from '@base-ui/react/combobox';
import { type ConceptHit, type ConceptRef, ConceptSearch, type LabelSchema } from '@chartmark/schemas';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { get, query } from '../api/client.ts';
import { t, told } from '../i18n/text.ts';
import type { Mark } from '../note/mark.ts';
import { wordsOf } from '../note/words-of.ts';
import { CheckField } from '../ui/field.tsx';
import { recentConcepts, rememberConcept } from './recent-concepts.ts';
import type { Labelling } from './use-labelling.ts';
import '../ui/menu.css';

/** What a search found, or what was used before. */
type Hit = ConceptHit | ConceptRef;

/** Typing a name, synonym or code, and choosing of what is found. */
export function ConceptField({ labelling, mark }: { readonly labelling: Labelling; readonly mark: Mark }) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { set, ui } = labelling;
  const isAsked = ui.conceptAsked === mark.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `set` does the same whichever it is
  useEffect(() => {
    if (!isAsked) return;
    input.current?.focus();
    set({ conceptAsked: null });
  }, [isAsked]);
  const q = useDeferredValue(typed.trim() === '' ? wordsOf(labelling.workspace.note.text, mark) : typed.trim());
  const { id: project, schema } = labelling.workspace.project;
  const { data: found = [], isFetching } = useConceptHits(
    { project, label: mark.label, q, kinds: all ? 'all' : 'fitting' },
    open,
  );
  const recent = typed.trim() === '' && open ? recentConcepts(project, mark.label, labelling.marks) : [];
  const hits: readonly Hit[] = [
    ...recent,
    ...found.filter(({ system, code }) => !recent.some((one) => one.system === system && one.code === code)),
  ];
  const choose = (hit: Hit | null): void => {
    if (!hit) return;
    const { system, code, name } = hit;
    rememberConcept(project, mark.label, { system, code, name });
    labelling.edit(mark, { concept: { system, code, name } });
    setTyped('');
  };
  return (
    <>
      <Combobox.Root
        items={hits}
        filter={null}
        value={null}
        onValueChange={choose}
        inputValue={typed}
        onInputValueChange={setTyped}
        open={open}
        onOpenChange={setOpen}
        itemToStringLabel={(hit: Hit) => hit.name}
        autoHighlight
      >
        <Combobox.Input
          ref={input}
          className="input"
          aria-label={t('label.conceptFind')}
          placeholder={t('label.conceptPlaceholder')}
          onKeyDown={(event) => event.key === 'Escape' && labelling.toNote()}
        />
        <Combobox.Portal>
          <Combobox.Positioner className="menu-layer" sideOffset={4}>
            <Combobox.Popup className="menu concept-popup">
              <Combobox.Status className="menu-group">
                {isFetching ? t('label.conceptSearching') : hits.length === 0 ? t('label.conceptEmpty') : null}
              </Combobox.Status>
              <Combobox.List className="concept-list">
                {(hit: Hit) => (
                  <Combobox.Item key={`${hit.system} ${hit.code}`} value={hit} className="menu-item concept-hit">
                    <span>
                      {hit.name}
                      {'matched' in hit && hit.matched.toLowerCase() !== hit.name.toLowerCase() && (
                        <span className="muted"> · {hit.matched}</span>
                      )}
                    </span>
                    <span className="concept-code">
                      {hit.system} {hit.code} · {'type' in hit ? kindIn(hit.type, schema) : t('label.conceptRecent')}
                    </span>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      <CheckField label={t('label.conceptAll')} checked={all} onChange={(event) => setAll(event.target.checked)} />
    </>
  );
}

/** What a terminology calls a kind, as the project calls it. */
const kindIn = (type: string, schema: LabelSchema): string =>
  schema.entityTypes.find(({ name }) => name === type)?.display ?? told(`label.kind.${type}`, {}) ?? type;

interface Asked {
  readonly project: string;
  readonly label: string;
  readonly q: string;
  readonly kinds: 'fitting' | 'all';
}

function useConceptHits({ project, ...asked }: Asked, enabled: boolean) {
  return useQuery({
    queryKey: ['concepts', project, asked],
    queryFn: async ({ signal }) =>
      (await get(`/projects/${project}/concepts${query({ ...asked, limit: 10 })}`, ConceptSearch, signal)).hits,
    enabled: enabled && asked.q.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 600_000,
  });
}
