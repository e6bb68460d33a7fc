import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  callContract,
  Dialog,
  downloadContract,
  ErrorNotice,
  notify,
  ProgressBar,
  SegmentedControl,
  RadioGroup,
  useFormats,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import type { AskedList } from '../../../records/web/index.ts';
import { integrationsContract } from '../../model/contract.ts';
import { useCancelJob, useJob } from '../imports/use-import.ts';
import { saveDownload } from '../save-download.ts';
import { exportTexts } from '../texts.ts';

type Props = { object: string; asked: AskedList; onClose: () => void };
type Format = 'xlsx' | 'csv';

/** Format and columns, then the progress, then the file. */
export function ExportDialog({ object, asked, onClose }: Props) {
  const t = useText(exportTexts);
  const [format, setFormat] = useState<Format>('xlsx');
  const [which, setWhich] = useState<'shown' | 'all'>('shown');
  const { filter: _, sort, search, deleted } = asked.query;
  const start = useMutation({
    mutationFn: () =>
      callContract(integrationsContract.startExport, {
        body: {
          object,
          format,
          filter: [...asked.conditions],
          ...(which === 'shown' && { columns: [...asked.columns] }),
          ...(sort && { sort }),
          ...(search && { search }),
          deleted: deleted === 'true',
        },
      }),
  });
  return (
    <Dialog title={t('title')} isOpen onClose={onClose} width="small">
      {start.data ? (
        <Exporting jobId={start.data.jobId} onClose={onClose} />
      ) : (
        <div className="flex flex-col gap-4">
          <Population total={asked.total} />
          <SegmentedControl
            label={t('format')}
            segments={[
              { id: 'xlsx', name: t('xlsx') },
              { id: 'csv', name: t('csv') },
            ]}
            value={format}
            onChange={setFormat}
          />
          <RadioGroup
            label={t('columns')}
            options={[
              { id: 'shown', name: t('shown') },
              { id: 'all', name: t('all') },
            ]}
            value={which}
            onChange={(next) => setWhich(next === 'all' ? 'all' : 'shown')}
          />
          <p className="text-xs text-faint">{t('noted')}</p>
          {start.error && <ErrorNotice error={start.error} />}
          <div className="flex justify-end gap-2">
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button variant="primary" onPress={() => start.mutate()} isPending={start.isPending}>
              {t('start')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Population({ total }: { total: number | undefined }) {
  const t = useText(exportTexts);
  const { number } = useFormats();
  return (
    <p className="text-soft">
      {total === undefined ? t('countUnknown') : t('count', { count: number(total) })}
    </p>
  );
}

/** How far the export is; it goes on when the dialog is closed, and is then found among one's long work. */
function Exporting({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const t = useText(exportTexts);
  const { number } = useFormats();
  const sentence = useSentence();
  const cancel = useCancelJob();
  const { data: job } = useJob(jobId);
  const download = useMutation({
    mutationFn: () => downloadContract(integrationsContract.exportedFile, { params: { id: jobId } }),
    onSuccess: (file) => {
      saveDownload(file);
      onClose();
    },
    onError: (error) => notify({ title: sentence(error), tone: 'bad' }),
  });
  if (job?.state === 'done') {
    return (
      <div className="flex flex-col gap-4">
        <p>{t('ready', { rows: number(Number(job.result?.['rows'] ?? 0)) })}</p>
        <div className="flex justify-end">
          <Button
            variant="primary"
            isFocusedFirst
            isPending={download.isPending}
            onPress={() => download.mutate()}
          >
            {t('download')}
          </Button>
        </div>
      </div>
    );
  }
  if (job?.state === 'failed' || job?.state === 'cancelled')
    return <p role="alert">{job.error?.message ?? t('failed')}</p>;
  return (
    <div className="flex flex-col gap-4">
      <ProgressBar label={t('working')} value={job?.total ? job.done / job.total : null} />
      <div className="flex justify-end">
        <Button onPress={() => cancel.mutate(jobId)} isDisabled={cancel.isPending || cancel.isSuccess}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
