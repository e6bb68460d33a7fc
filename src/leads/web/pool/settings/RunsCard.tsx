import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  Card,
  ConfirmDialog,
  ErrorNotice,
  notify,
  ProgressBar,
  SkeletonLines,
  useFormats,
  useFreshReads,
  useJobEnd,
  useText,
} from '../../../../platform/web/index.ts';
import { recycleContract, type WireRun } from '../../../model/pool/recycle-contract.ts';
import { runTexts } from './texts.ts';
import { staleWithDesigns, useChange, useRuns } from './use-designs.ts';

/** What went back lately, and the way to take it back within a day. */
export function RunsCard({ mayDesign }: { mayDesign: boolean }) {
  const t = useText(runTexts);
  const runs = useRuns();
  return (
    <Card title={t('runs')}>
      {runs.error && <ErrorNotice error={runs.error} />}
      {!runs.data && !runs.error && <SkeletonLines lines={3} className="h-5" />}
      {runs.data?.items.length === 0 && <p className="text-sm text-faint">{t('noRuns')}</p>}
      <ul className="divide-y divide-line">
        {runs.data?.items.map((run) => (
          <RunLine key={run.id} run={run} mayDesign={mayDesign} />
        ))}
      </ul>
    </Card>
  );
}

function RunLine({ run, mayDesign }: { run: WireRun; mayDesign: boolean }) {
  const t = useText(runTexts);
  const { instant, number } = useFormats();
  return (
    <li className="figures flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm">
      <span>{instant(run.startedAt)}</span>
      <span className="text-soft">
        {run.cause === 'nightly' ? t('nightly') : t('by_hand', { name: run.startedBy ?? '' })}
      </span>
      <span>
        {t('moved')} {number(run.moved)}
      </span>
      {run.finishedAt === null && <Badge tone="accent">{t('underWay')}</Badge>}
      {run.undoneAt && (
        <Badge>{t('wasUndone', { name: run.undoneBy ?? '', count: number(run.restored) })}</Badge>
      )}
      <span className="ml-auto">{mayDesign && <Undo run={run} />}</span>
    </li>
  );
}

function Undo({ run }: { run: WireRun }) {
  const t = useText(runTexts);
  const change = useChange();
  const refresh = useFreshReads(staleWithDesigns);
  const [isAsking, setAsking] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  useJobEnd(jobId, (job) => {
    setJobId(null);
    const { restored = 0, left = 0 } = (job.result ?? {}) as { restored?: number; left?: number };
    if (job.state === 'done') notify({ tone: 'good', title: t('undone', { restored, left }) });
    else notify({ tone: 'bad', title: t('failed'), ...(job.error && { detail: job.error.message }) });
    void refresh();
  });
  const undo = (): void => {
    setAsking(false);
    const params = { id: run.id };
    void change(async () => setJobId((await callContract(recycleContract.undoRecycling, { params })).jobId));
  };
  if (jobId) return <ProgressBar label={t('undoing')} value={null} />;
  if (!run.undoable) return null;
  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {t('undo')}
      </Button>
      <ConfirmDialog
        title={t('undoTitle')}
        consequence={t('undoText')}
        confirm={t('undo')}
        isDanger={false}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={undo}
      />
    </>
  );
}
