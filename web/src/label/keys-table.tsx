import { offeredTypes } from '@chartmark/schemas';
import type { ReactNode } from 'react';
import { t } from '../i18n/text.ts';
import { ink } from '../note/look.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/states.tsx';
import { KeyChanger } from './key-changer.tsx';
import { COMMANDS, type CommandGroup, keyName, keysOf } from './keymap.ts';
import type { Labelling } from './use-labelling.ts';
import './keys-table.css';

const GROUPS: readonly CommandGroup[] = ['suggestions', 'spans', 'screen'];

const CARET_KEYS = ['←', '→', '↑', '↓', 'Ctrl ←', 'Ctrl →', 'Home', 'End'] as const;

/** Every key of the screen as it is under this schema. */
export function KeysTable({ labelling }: { readonly labelling: Labelling }) {
  const { keymap, workspace, ownKeys, setOwnKeys } = labelling;
  return (
    <div className="keys">
      <section>
        <h3>{t('keys.labels')}</h3>
        <dl>
          {offeredTypes(workspace.project.schema).map(({ name, display, key, colour }) => (
            <Row key={name} keys={key === null ? [] : [key]}>
              <span className="keys-label" style={{ '--label': ink(colour) }}>
                {display}
              </span>
            </Row>
          ))}
        </dl>
        <h3>{t('keys.note')}</h3>
        <dl>
          <Row keys={CARET_KEYS}>{t('cmd.caret')}</Row>
          <Row keys={['Shift']}>{t('cmd.select')}</Row>
          <Row keys={[t('cmd.dragKeys')]}>{t('cmd.drag')}</Row>
        </dl>
      </section>
      <div className="keys-own">
        <p className="muted">{t('keys.own')}</p>
        <Button size="small" disabled={Object.keys(ownKeys).length === 0} onClick={() => setOwnKeys({})}>
          {t('keys.reset')}
        </Button>
      </div>
      {GROUPS.map((group) => (
        <section key={group}>
          <h3>{t(`keys.${group}`)}</h3>
          <dl>
            {COMMANDS.filter(([, of]) => of === group).map(([name]) => (
              <Row key={name} keys={keysOf(keymap, name).map(keyName)}>
                {t(`cmd.${name}`)}
                <KeyChanger labelling={labelling} command={name} />
              </Row>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Row({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  return (
    <div className="keys-row">
      <dt>
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
