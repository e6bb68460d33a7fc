import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  callContract,
  Card,
  ConfirmDialog,
  contractQuery,
  ErrorNotice,
  notify,
  ProgressBar,
  SkeletonLines,
  useFormats,
  useFreshReads,
  useJobEnd,
  useText,
} from '../../../../platform/web/index.ts';
import { recycleContract, type RecyclePreview } from '../../../model/pool/recycle-contract.ts';
import { ClockForm } from './ClockForm.tsx';
import { GoingList } from './GoingList.tsx';
import { designTexts, runTexts } from './texts.ts';
import { staleWithDesigns, useChange, usePreview } from './use-designs.ts';

/** What goes back with the next run, and the way to do it now. */
export function TonightCard({ mayDesign }: { mayDesign: boolean }) {
  const t = useText(runTexts);
  const preview = usePreview();
  const clock = useQuery(contractQuery(recycleContract.readRecycleClock));
  const again = (
    <Button
      size="small"
      variant="quiet"
      isPending={preview.isFetching}
      onPress={() => void preview.refetch()}
    >
      {t('again')}
    </Button>
  );
  return (
    <Card title={t('tonight')} actions={again}>
      <div className="flex flex-col gap-3">
        {preview.error && <ErrorNotice error={preview.error} />}
        {!preview.data && !preview.error && <SkeletonLines lines={3} className="h-5" />}
        {preview.data && <Going preview={preview.data} mayDesign={mayDesign} />}
        {clock.data && (
          <ClockForm
            key={`${clock.data.runAt} ${clock.data.warnAt}`}
            clock={clock.data}
            mayDesign={mayDesign}
          />
        )}
      </div>
    </Card>
  );
}

const mostShown = 50;

function Going({ preview, mayDesign }: { preview: RecyclePreview; mayDesign: boolean }) {
  const t = useText(runTexts);
  const { instant, number } = useFormats();
  const { total, withoutPool, byRule } = preview;
  const time = instant(preview.at);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="figures font-medium">
          {total > 0 ? t('willGo', { time, count: number(total) }) : t('nothingGoes', { time })}
        </p>
        <RunNow total={total} mayDesign={mayDesign} />
      </div>
      {byRule.length > 1 && (
        <p className="figures text-sm text-soft">
          {byRule.map((rule) => t('byRule', { name: rule.ruleName, count: rule.count })).join(' · ')}
        </p>
      )}
      {withoutPool > 0 && (
        <p className="figures text-sm text-warn">{t('withoutPool', { count: withoutPool })}</p>
      )}
      <GoingList preview={preview} most={mostShown} />
    </>
  );
}

function RunNow({ total, mayDesign }: { total: number; mayDesign: boolean }) {
  const t = useText(runTexts);
  const shared = useText(designTexts);
  const { number } = useFormats();
  const change = useChange();
  const refresh = useFreshReads(staleWithDesigns);
  const [isAsking, setAsking] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  useJobEnd(jobId, (job) => {
    setJobId(null);
    const moved = Number(job.result?.['moved'] ?? 0);
    if (job.state === 'done') notify({ tone: 'good', title: t('ran', { count: number(moved) }) });
    else notify({ tone: 'bad', title: t('failed'), ...(job.error && { detail: job.error.message }) });
    void refresh();
  });
  const run = (): void => {
    setAsking(false);
    void change(async () => setJobId((await callContract(recycleContract.runRecycling)).jobId));
  };
  if (jobId) return <ProgressBar label={t('running')} value={null} />;
  if (total === 0) return null;
  return (
    <>
      <Button
        size="small"
        disabledReason={mayDesign ? null : shared('notYours')}
        onPress={() => setAsking(true)}
      >
        {t('runNow')}
      </Button>
      <ConfirmDialog
        title={t('runTitle', { count: number(total) })}
        consequence={t('runText')}
        confirm={t('runNow')}
        isDanger={false}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={run}
      />
    </>
  );
}
