import { type LabelSchema, offeredTypes, offeredValues } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { Badge, KeyHint } from '../ui/states.tsx';
import { ink } from './look.ts';
import './schema-preview.css';

/** How the draft will look while labelling: the bar of labels, a word or two of each, and what can be said of them. */
export function SchemaPreview({ draft }: { readonly draft: LabelSchema }) {
  const types = offeredTypes(draft);
  return (
    <section className="card" aria-label={t('editor.preview')}>
      <h2>{t('editor.preview')}</h2>
      <div className="toolbar">
        {types.map(({ name, display, key, colour }) => (
          <span key={name} className="preview-label" style={{ '--label': ink(colour) }}>
            {display}
            {key !== null && <KeyHint>{key}</KeyHint>}
          </span>
        ))}
      </div>
      <p className="preview-sample">
        {types.map(({ name, display, colour, examples }) => (
          <span key={name} className="preview-mark" style={{ '--label': ink(colour) }}>
            {examples[0] ?? display}
            <small>{display}</small>
          </span>
        ))}
      </p>
      {draft.attributes.map(({ name, values, default: usual }) => (
        <div key={name} className="toolbar">
          <span className="muted">{name}</span>
          {offeredValues({ values }, undefined).map((value) => (
            <Badge key={value.name} tone={value.name === usual ? 'ok' : 'plain'}>
              {value.name} {value.key !== null && <KeyHint>{value.key}</KeyHint>}
            </Badge>
          ))}
        </div>
      ))}
      <ul className="muted">
        {draft.relationTypes
          .filter(({ retired }) => !retired)
          .map(({ name, display, from, to }) => (
            <li key={name}>
              {from.map((one) => shown(draft, one)).join(', ')} → <strong>{display}</strong> →{' '}
              {to.map((one) => shown(draft, one)).join(', ')}
            </li>
          ))}
      </ul>
    </section>
  );
}

const shown = ({ entityTypes }: LabelSchema, label: string): string =>
  entityTypes.find(({ name }) => name === label)?.display ?? label;
