import { type LabelSchema, offeredAnswers } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { fileOf } from '../note/schema-file.ts';
import { buttonClass } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Badge, Failed, Kbd, Loading } from '../ui/states.tsx';
import '../note/schema-editor/schema-editor.css';

/** What is labelled in the project, and how. */
export function SchemaScreen() {
  const { data, isPending, isError, error, refetch } = useQuery(
    projectQuery(useParams({ from: '/signed-in/shell/projects/$project' }).project),
  );
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const { schema, schemaVersion } = data.project;
  return (
    <Page
      title={t('schema.title')}
      lead={t('schema.version', { n: schemaVersion })}
      actions={
        <>
          <a className={buttonClass({})} href={fileOf(schema)} download="labels.json">
            {t('editor.download')}
          </a>
          {data.roles.includes('lead') && (
            <Link
              to="/projects/$project/schema/edit"
              params={{ project: data.project.id }}
              className={buttonClass({ look: 'primary' })}
            >
              {t('editor.edit')}
            </Link>
          )}
        </>
      }
    >
      <EntityTypes schema={schema} />
      {schema.relationTypes.length > 0 && <RelationTypes schema={schema} />}
      {schema.attributes.length > 0 && <AttributeTypes schema={schema} />}
      {schema.noteLabels.length > 0 && <NoteLabelTypes schema={schema} />}
    </Page>
  );
}

interface PartProps {
  readonly schema: LabelSchema;
}

function EntityTypes({ schema }: PartProps) {
  return (
    <section className="form">
      <h2>{t('schema.entities')}</h2>
      <div className="table-frame">
        <table className="table table-stacked">
          <thead>
            <tr>
              <th>{t('agreement.type')}</th>
              <th>{t('schema.key')}</th>
              <th>{t('schema.definition')}</th>
              <th>{t('schema.attributes')}</th>
              <th>{t('schema.terminologies')}</th>
            </tr>
          </thead>
          <tbody>
            {schema.entityTypes.map((type) => (
              <tr key={type.name}>
                <td>
                  <span className="swatch" style={{ '--label': type.colour }} />
                  {type.display} {type.retired && <Badge tone="warn">{t('editor.isRetired')}</Badge>}
                </td>
                <td className="stacked-beside">{type.key !== null && <Kbd>{type.key}</Kbd>}</td>
                <td>
                  {type.definition}
                  {type.examples.length > 0 && (
                    <div className="muted">
                      {t('label.examples')}: {type.examples.join(' · ')}
                    </div>
                  )}
                  {type.counterExamples.length > 0 && (
                    <div className="muted">
                      {t('label.counterExamples')}: {type.counterExamples.join(' · ')}
                    </div>
                  )}
                </td>
                <td data-head={t('schema.attributes')}>{type.attributes.join(', ')}</td>
                <td data-head={t('schema.terminologies')}>{type.terminologies.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RelationTypes({ schema }: PartProps) {
  const names = new Map(schema.entityTypes.map(({ name, display }) => [name, display]));
  const shown = (labels: readonly string[]) => labels.map((label) => names.get(label) ?? label).join(', ');
  return (
    <section className="form">
      <h2>{t('schema.relations')}</h2>
      <div className="table-frame">
        <table className="table table-stacked">
          <thead>
            <tr>
              <th>{t('agreement.type')}</th>
              <th>{t('schema.key')}</th>
              <th>{t('schema.from')}</th>
              <th>{t('schema.to')}</th>
              <th>{t('schema.definition')}</th>
            </tr>
          </thead>
          <tbody>
            {schema.relationTypes.map((type) => (
              <tr key={type.name}>
                <td>{type.display}</td>
                <td className="stacked-beside">{type.key !== null && <Kbd>{type.key}</Kbd>}</td>
                <td data-head={t('schema.from')}>{shown(type.from)}</td>
                <td data-head={t('schema.to')}>{shown(type.to)}</td>
                <td>
                  {type.definition}
                  {type.neededBy && (
                    <div className="muted">
                      {t('editor.neededBy')}: {t(`editor.neededBy.${type.neededBy}`)}
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function AttributeTypes({ schema }: PartProps) {
  return (
    <section className="form">
      <h2>{t('schema.attributes')}</h2>
      <div className="table-frame">
        <table className="table table-stacked">
          <thead>
            <tr>
              <th>{t('people.name')}</th>
              <th>{t('schema.values')}</th>
              <th>{t('schema.default')}</th>
              <th>{t('schema.required')}</th>
            </tr>
          </thead>
          <tbody>
            {schema.attributes.map((attribute) => (
              <tr key={attribute.name}>
                <td>{attribute.name}</td>
                <td>
                  <div className="toolbar">
                    {attribute.values.map(({ name, key, retired }) => (
                      <Badge key={name} tone={retired ? 'warn' : 'plain'}>
                        {name} {retired ? `(${t('editor.isRetired')})` : key !== null && <Kbd>{key}</Kbd>}
                      </Badge>
                    ))}
                  </div>
                </td>
                <td data-head={t('schema.default')}>{attribute.default ?? '–'}</td>
                <td data-head={t('schema.required')}>{t(attribute.required ? 'app.yes' : 'app.no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function NoteLabelTypes({ schema }: PartProps) {
  return (
    <section className="form">
      <h2>{t('schema.noteLabels')}</h2>
      <div className="card">
        {schema.noteLabels.map(({ name, retired, ...values }) => (
          <p key={name}>
            <strong>{name}</strong>: {offeredAnswers(values, null).join(', ')}{' '}
            {values.retiredValues?.map((value) => (
              <Badge key={value} tone="warn">
                {value} ({t('editor.isRetired')})
              </Badge>
            ))}{' '}
            {retired && <Badge tone="warn">{t('editor.isRetired')}</Badge>}
          </p>
        ))}
      </div>
    </section>
  );
}
