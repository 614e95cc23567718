import { PolicyName, Project, Template } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Templates } from '../api/answers.ts';
import { get, post } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField, SelectField, TextArea, TextField } from '../ui/field.tsx';
import { messageOf, Notice } from '../ui/states.tsx';

const POLICIES = PolicyName.options.map((value) => ({ value, name: t(`policy.${value}`) }));

/** A new project from a template: its labels, its relations and its guideline come along. */
export function NewProject({ onClose }: { readonly onClose: () => void }) {
  const templates = useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => get('/templates', Templates, signal),
  });
  const client = useQueryClient();
  const navigate = useNavigate();
  const [template, setTemplate] = useState<string>('coding');
  const [policy, setPolicy] = useState<PolicyName>('safe-harbor-tags');
  const [fault, setFault] = useState<string | null>(null);
  const chosen = templates.data?.find((one) => one.name === template);

  const create = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = {
      name: String(form.get('name')).trim(),
      description: String(form.get('description')).trim(),
      template: Template.options.find((name) => name === template) ?? 'empty',
      policy,
      privacyReview: form.has('privacyReview'),
    };
    try {
      const project = await post('/projects', body, Project);
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['projects'] });
      await navigate({ to: '/projects/$project', params: { project: project.id } });
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <Dialog title={t('projects.new')} open onClose={onClose}>
      <form className="form" onSubmit={(event) => void create(event)}>
        <TextField label={t('projects.name')} name="name" maxLength={200} required />
        <TextArea label={t('projects.description')} name="description" maxLength={2000} rows={2} />
        <SelectField
          label={t('projects.template')}
          hint={chosen?.description ?? t('projects.templateLead')}
          value={template}
          choices={(templates.data ?? []).map(({ name, title }) => ({ value: name, name: title }))}
          onChoose={setTemplate}
        />
        {chosen && (
          <p className="muted">
            {t('projects.templateLabels', {
              labels: chosen.schema.entityTypes.map(({ display }) => display).join(', '),
            })}
          </p>
        )}
        <SelectField label={t('projects.policy')} value={policy} choices={POLICIES} onChoose={setPolicy} />
        <CheckField label={t('projects.privacyReview')} name="privacyReview" />
        {fault && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('projects.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
