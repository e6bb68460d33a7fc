import { useState } from 'react';
import { callContract, FormDialog, TextField, useSending, useText } from '../../../platform/web/index.ts';
import { reportContract } from '../../model/contract.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { listTexts } from './texts.ts';

/** Another name for a folder: what one may change in it moves. */
export function FolderDialog({ folder, onClose }: { folder: string; onClose: () => void }) {
  const t = useText(listTexts);
  const [to, setTo] = useState(folder);
  const { send, ...sending } = useSending({
    send: () => callContract(reportContract.moveFolder, { body: { from: folder, to: to.trim() } }),
    said: ({ moved }) => t('folderMoved', { count: moved }),
    stale: staleReports,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('renameFolder', { name: folder })}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={to.trim() === folder}
      {...sending}
    >
      <TextField label={t('folder')} value={to} onChange={setTo} maxLength={60} isFocusedFirst />
    </FormDialog>
  );
}
