import {
  Button,
  Card,
  ErrorNotice,
  ProgressBar,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import type { WireImport } from '../../model/contract.ts';
import type { Mapping } from '../../model/mapping.ts';
import { Counts } from '../imports/Counts.tsx';
import { LookalikeRows } from '../imports/LookalikeRows.tsx';
import { RejectedRows } from '../imports/RejectedRows.tsx';
import { isUnderWay, useImport, useStartImport } from '../imports/use-import.ts';
import { importTexts, wizardTexts } from '../texts.ts';
import { useGo } from '../use-go.ts';
import type { ReadingChoice } from './use-wizard.ts';

type Order = { fileId: string; mapping: Mapping; reading: ReadingChoice };
type Props = { trialId: string; order: Order; onBack: () => void };

/** What would happen, and the button that makes it happen. */
export function TrialResult({ trialId, order, onBack }: Props) {
  const trial = useImport(trialId);
  if (!trial.data)
    return trial.error ? <ErrorNotice error={trial.error} /> : <SkeletonLines lines={3} className="h-8" />;
  return (
    <div className="flex max-w-240 flex-col gap-4">
      {isUnderWay(trial.data) ? <Trying run={trial.data} /> : <Tried run={trial.data} order={order} />}
      <Foot run={trial.data} order={order} onBack={onBack} />
    </div>
  );
}

function Trying({ run }: { run: WireImport }) {
  const t = useText(wizardTexts);
  const progress = useText(importTexts);
  const { number } = useFormats();
  const detail = run.rows > 0 ? progress('progress', { done: number(run.done), rows: number(run.rows) }) : '';
  return (
    <ProgressBar label={t('trying')} value={run.rows > 0 ? run.done / run.rows : null} detail={detail} />
  );
}

function Tried({ run }: { run: WireImport; order: Order }) {
  const t = useText(wizardTexts);
  return (
    <>
      {run.problem && (
        <p role="alert" className="rounded-md border border-bad/30 bg-bad-soft px-3 py-2.5">
          {run.problem}
        </p>
      )}
      <Card title={t('tried')}>
        <Counts run={run} />
      </Card>
      <LookalikeRows run={run} />
      <RejectedRows run={run} />
    </>
  );
}

function Foot({ run, order, onBack }: { run: WireImport; order: Order; onBack: () => void }) {
  const t = useText(wizardTexts);
  const go = useGo();
  const start = useStartImport((started) => go(`/imports/${started.id}`));
  const good = run.created + run.updated + run.skipped;
  const isReady = run.state === 'done';
  const reason = isReady && good === 0 ? t('nothingGood') : null;
  return (
    <>
      {start.error && <ErrorNotice error={start.error} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button onPress={onBack}>{t('back')}</Button>
        <Button
          variant="primary"
          isDisabled={!isReady}
          disabledReason={reason}
          isPending={start.isPending}
          onPress={() => start.mutate({ ...order, dryRun: false })}
        >
          {t(run.rejected > 0 ? 'startAnyway' : 'start')}
        </Button>
      </div>
    </>
  );
}
