import { useState } from 'react';
import { callContract, FormDialog, TextField, useSending, useText } from '../../../platform/web/index.ts';
import { reportContract } from '../../model/contract.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { listTexts } from './texts.ts';

type Props = { report: { id: string; title: string; folder: string }; onClose: () => void };

/** Another name for a report, or another folder. */
export function PlaceDialog({ report, onClose }: Props) {
  const t = useText(listTexts);
  const [title, setTitle] = useState(report.title);
  const [folder, setFolder] = useState(report.folder);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(reportContract.placeReport, { params: { id: report.id }, body: { title, folder } }),
    said: () => t('placed'),
    stale: staleReports,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('place')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={title.trim() === ''}
      {...sending}
    >
      <TextField label={t('name')} isRequired value={title} onChange={setTitle} maxLength={80} />
      <TextField
        label={t('folder')}
        hint={t('folderHint')}
        value={folder}
        onChange={setFolder}
        maxLength={60}
      />
    </FormDialog>
  );
}
