import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Button,
  callContract,
  Card,
  ConfirmDialog,
  ErrorNotice,
  ProgressBar,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { integrationsContract, type WireImport } from '../../model/contract.ts';
import { importTexts, objectLabels } from '../texts.ts';
import { useJob } from './use-import.ts';

/** Takes an import back: asks once, naming what follows, and shows how far it is. */
export function UndoImport({ run }: { run: WireImport }) {
  const t = useText(importTexts);
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => callContract(integrationsContract.undoImport, { params: { id: run.id } }),
    onSettled: () => setAsking(false),
  });
  const job = useJob(undo.data?.jobId ?? null);
  const state = job.data?.state;
  useEffect(() => {
    if (state === 'done' || state === 'failed') void client.invalidateQueries({ queryKey: ['imports'] });
  }, [client, state]);
  if (undo.isSuccess && state !== 'failed') {
    const share = job.data?.total ? job.data.done / job.data.total : null;
    return <ProgressBar label={t('undoing')} value={share} />;
  }
  return (
    <>
      {undo.error && <ErrorNotice error={undo.error} />}
      {job.data?.error && (
        <p role="alert" className="text-bad">
          {job.data.error.message}
        </p>
      )}
      <div>
        <Button icon={<Undo2 aria-hidden size={16} />} onPress={() => setAsking(true)}>
          {t('undo')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('undoTitle')}
        consequence={t('undoConsequence', { created: run.created, updated: run.updated })}
        confirm={t('undo')}
        onConfirm={() => undo.mutate()}
        onClose={() => setAsking(false)}
        isPending={undo.isPending}
      />
    </>
  );
}

/** What undoing did, and what it had to leave. */
export function UndoneReport({ undo }: { undo: NonNullable<WireImport['undo']> }) {
  const t = useText(importTexts);
  const label = useLabel();
  const { number } = useFormats();
  return (
    <Card title={t('undone')}>
      <p>{t('undoDone', { removed: number(undo.removed), restored: number(undo.restored) })}</p>
      {undo.kept > 0 && (
        <>
          <p className="mt-2 text-warn">{t('undoKept', { count: number(undo.kept) })}</p>
          <ul className="mt-1 max-h-60 divide-y divide-line overflow-auto text-sm">
            {undo.examples.map(({ object, recordId, name, reason }) => (
              <li key={recordId} className="flex flex-wrap gap-x-3 py-1">
                <span className="text-faint">
                  {objectLabels[object] ? label(objectLabels[object]) : object}
                </span>
                <span className="min-w-0 flex-1 truncate">{name || t('unnamed')}</span>
                <span className="text-soft">{label(reason)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
