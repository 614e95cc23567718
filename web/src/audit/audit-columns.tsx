import type { AuditEntry } from '@chartmark/schemas';
import { moment, number, t, told } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { NoteTitle } from '../ui/note-title.tsx';
import { Badge } from '../ui/states.tsx';
import type { Column } from '../ui/virtual-table.tsx';
import { aboutIn, actionIn, actorIn, type Names } from './about.ts';

export const columnsOf = (names: Names, onOpen: (entry: AuditEntry) => void): readonly Column<AuditEntry>[] => [
  { name: 'at', width: '196px', head: t('audit.at'), cell: ({ at }) => moment(at) },
  {
    name: 'who',
    width: 'minmax(96px, 1fr)',
    head: t('audit.who'),
    cell: (entry) => <Whole words={actorIn(entry, names)} />,
  },
  {
    name: 'action',
    width: 'minmax(160px, 2.4fr)',
    head: t('audit.action'),
    cell: ({ action }) => (
      <span className="audit-action">
        <Whole words={actionIn(action)} />
        <span className="code">{action}</span>
      </span>
    ),
  },
  {
    name: 'about',
    line: 2,
    width: 'minmax(190px, 2fr)',
    head: t('audit.about'),
    cell: (entry) => {
      const { note, others } = aboutIn(entry, names);
      return note !== null && !others ? (
        <NoteTitle title={note} />
      ) : (
        <Whole words={[note, others].filter(Boolean).join(', ')} />
      );
    },
  },
  {
    name: 'outcome',
    width: '92px',
    head: t('audit.outcome'),
    cell: ({ outcome }) => (
      <Badge tone={outcome === 'done' ? 'ok' : 'warn'}>{told(`audit.outcome.${outcome}`, {}) ?? outcome}</Badge>
    ),
  },
  {
    name: 'from',
    line: 2,
    width: '112px',
    head: t('audit.from'),
    cell: ({ ip }) => ip,
  },
  {
    name: 'number',
    width: '58px',
    line: 2,
    lesser: true,
    figures: true,
    head: t('audit.number'),
    cell: ({ version }) => number(version),
  },
  {
    name: 'details',
    width: '40px',
    head: <span className="out-of-sight">{t('audit.detailsHead')}</span>,
    cell: (entry) => (
      <Button
        look="quiet"
        size="small"
        aria-label={t('audit.open', { n: entry.version })}
        onClick={() => onOpen(entry)}
      >
        …
      </Button>
    ),
  },
];

const Whole = ({ words }: { readonly words: string }) => <span title={words}>{words}</span>;
