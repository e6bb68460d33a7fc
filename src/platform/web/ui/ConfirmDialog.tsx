import type { ReactNode } from 'react';
import { useText } from '../texts.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { uiTexts } from './texts.ts';

type Props = {
  title: string;
  /** What follows from it, named. */
  consequence: ReactNode;
  confirm: string;
  /** What not confirming means; cancelling unless told. */
  decline?: string;
  onConfirm: () => void;
  onClose: () => void;
  isOpen: boolean;
  isPending?: boolean;
  isDanger?: boolean;
};

/** Only for what cannot be undone; everything else is done at once and offers to undo. */
export function ConfirmDialog({
  title,
  consequence,
  confirm,
  decline,
  onConfirm,
  onClose,
  isOpen,
  isPending,
  isDanger = true,
}: Props) {
  const t = useText(uiTexts);
  const actions = (
    <>
      <Button onPress={onClose} isFocusedFirst>
        {decline ?? t('cancel')}
      </Button>
      <Button variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      width="small"
      isFirm
      actions={actions}
    >
      <div className="text-soft">{consequence}</div>
    </Dialog>
  );
}
