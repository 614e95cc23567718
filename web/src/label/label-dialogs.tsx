import { t } from '../i18n/text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { CommandPalette } from './command-palette.tsx';
import { FrameForm } from './frame-form.tsx';
import { IdentifierForm } from './identifier-form.tsx';
import type { CommandName } from './keymap.ts';
import { KeysTable } from './keys-table.tsx';
import { RelationChooser } from './relation-chooser.tsx';
import { RemarkForm } from './remark-form.tsx';
import { SubmitCheck } from './submit-check.tsx';
import { SureForm } from './sure-form.tsx';
import type { Labelling } from './use-labelling.ts';

interface LabelDialogsProps {
  readonly labelling: Labelling;
  readonly run: (command: CommandName) => void;
}

/** The dialogs of the labelling screen, one at a time. */
export function LabelDialogs({ labelling, run }: LabelDialogsProps) {
  const { ui, set } = labelling;
  const close = (): void => set({ dialog: null, pointed: null });
  return (
    <>
      <Dialog title={t('keys.title')} open={ui.dialog === 'help'} onClose={close} width="wide">
        <KeysTable labelling={labelling} />
      </Dialog>
      <Dialog title={t('label.palette')} open={ui.dialog === 'palette'} onClose={close}>
        <CommandPalette labelling={labelling} run={run} />
      </Dialog>
      <Dialog title={t('label.checkTitle')} open={ui.dialog === 'submit'} onClose={close}>
        <SubmitCheck labelling={labelling} onDone={close} />
      </Dialog>
      <Dialog title={t('label.comment')} open={ui.dialog === 'comment'} onClose={close}>
        <RemarkForm kind="comment" labelling={labelling} onDone={close} />
      </Dialog>
      <Dialog title={t('label.flag')} open={ui.dialog === 'flag'} onClose={close}>
        <RemarkForm kind="flag" labelling={labelling} onDone={close} />
      </Dialog>
      <Dialog title={t('label.sure')} open={ui.dialog === 'sure'} onClose={close}>
        <SureForm labelling={labelling} onDone={close} />
      </Dialog>
      <Dialog title={t('frame.title')} open={ui.dialog === 'frame'} onClose={close} width="beside">
        <FrameForm labelling={labelling} onDone={close} />
      </Dialog>
      <Dialog title={t('identifier.title')} open={ui.dialog === 'identifier'} onClose={close}>
        <IdentifierForm labelling={labelling} onDone={close} />
      </Dialog>
      <Dialog title={t('label.relationType')} open={ui.joining !== null} onClose={() => set({ joining: null })}>
        <RelationChooser labelling={labelling} />
      </Dialog>
    </>
  );
}
