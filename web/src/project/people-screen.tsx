import type { Candidate, Role } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { allPages, Candidates, type Member } from '../api/answers.ts';
import { call, get, nothing, query } from '../api/client.ts';
import { membersQuery, projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { RolesField } from '../ui/roles-field.tsx';
import { Badge, Empty, Failed, Loading, messageOf, Notice } from '../ui/states.tsx';
import { useProjectId } from './use-project-id.ts';
import './project.css';

type Editing = { readonly kind: 'add' } | { readonly kind: 'change'; readonly member: Member };

/** Who works on the project, and what each may do. */
export function PeopleScreen() {
  const project = useProjectId();
  const summary = useQuery(projectQuery(project));
  const { data, isPending, isError, error, refetch } = useQuery(membersQuery(project));
  const [editing, setEditing] = useState<Editing | null>(null);
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const lead = summary.data?.roles.includes('lead') ?? false;
  return (
    <Page
      title={t('people.title')}
      actions={
        lead && (
          <Button look="primary" onClick={() => setEditing({ kind: 'add' })}>
            {t('people.add')}
          </Button>
        )
      }
    >
      {data.length === 0 && <Empty title={t('people.empty')} />}
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th>{t('people.name')}</th>
              <th>{t('people.roles')}</th>
              <th className="figure">{t('accounts.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((member) => (
              <tr key={member.account.id}>
                <td>
                  {member.account.name} <span className="muted">{member.account.logIn}</span>
                </td>
                <td>
                  <div className="toolbar">
                    {member.roles.map((role) => (
                      <Badge key={role}>{t(`role.${role}`)}</Badge>
                    ))}
                  </div>
                </td>
                <td className="figure">
                  {lead && (
                    <Button
                      size="small"
                      aria-label={t('people.changeOf', { name: member.account.name })}
                      onClick={() => setEditing({ kind: 'change', member })}
                    >
                      {t('people.change')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {editing && <MemberDialog {...{ project, editing }} members={data} onClose={() => setEditing(null)} />}
    </Page>
  );
}

interface MemberDialogProps {
  readonly project: string;
  readonly editing: Editing;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

function MemberDialog({ project, editing, members, onClose }: MemberDialogProps) {
  const client = useQueryClient();
  const [account, setAccount] = useState<string>(editing.kind === 'change' ? editing.member.account.id : '');
  const [roles, setRoles] = useState<ReadonlySet<Role>>(
    new Set<Role>(editing.kind === 'change' ? editing.member.roles : ['annotator']),
  );
  const [fault, setFault] = useState<string | null>(null);
  const save = async (wanted: readonly Role[]): Promise<void> => {
    try {
      await call('PUT', `/projects/${project}/members/${account}`, { body: { roles: wanted }, answer: nothing });
      await client.invalidateQueries({ queryKey: ['project', project] });
      onClose();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  const title = editing.kind === 'add' ? t('people.add') : t('people.rolesOf', { name: editing.member.account.name });
  return (
    <Dialog title={title} open onClose={onClose}>
      <div className="form">
        {editing.kind === 'add' && (
          <AccountField project={project} members={members} account={account} onChoose={setAccount} />
        )}
        <RolesField roles={roles} onChange={setRoles} />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          {editing.kind === 'change' && (
            <Button look="danger" onClick={() => void save([])}>
              {t('people.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={account === '' || roles.size === 0} onClick={() => void save([...roles])}>
            {t('app.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface AccountFieldProps {
  readonly project: string;
  readonly members: readonly Member[];
  readonly account: string;
  readonly onChoose: (account: string) => void;
}

function AccountField({ project, members, account, onChoose }: AccountFieldProps) {
  const { data = [] } = useQuery({
    queryKey: ['projects', project, 'candidates'],
    queryFn: ({ signal }): Promise<readonly Candidate[]> =>
      allPages((after) => get(`/projects/${project}/people${query({ after, limit: 200 })}`, Candidates, signal), 5_000),
  });
  const known = new Set(members.map((member) => member.account.id));
  const others = data.filter((one) => !known.has(one.id));
  const choices = [
    { value: '', name: t('people.choose') },
    ...others.map(({ id, name, logIn }) => ({ value: id, name: `${name} (${logIn})` })),
  ];
  return <SelectField label={t('people.account')} value={account} choices={choices} onChoose={onChoose} />;
}
