import { CircleAlert } from 'lucide-react';
import {
  Button,
  Card,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  ProgressBar,
  RelativeTime,
  SkeletonLines,
  useAddressParams,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { WireImport } from '../../model/contract.ts';
import { importEntity } from '../../model/import-entity.ts';
import { importTexts } from '../texts.ts';
import { pageTitles } from '../titles.ts';
import { Counts } from './Counts.tsx';
import { RejectedRows } from './RejectedRows.tsx';
import { StateBadge } from './StateBadge.tsx';
import { UndoImport, UndoneReport } from './UndoImport.tsx';
import { isUnderWay, useCancelJob, useImport } from './use-import.ts';

/** One import while it runs and ever after: progress, counts, rejected rows, undo. */
export function Page() {
  const { importId } = useAddressParams();
  const label = useLabel();
  const found = useImport(importId!);
  const crumbs = [
    { name: label(pageTitles.imports), href: '/imports' },
    { name: label(pageTitles.oneImport) },
  ];
  if (!found.data) {
    return (
      <>
        <PageHeader title={label(pageTitles.oneImport)} crumbs={crumbs} />
        <PageBody>
          {found.error ? <ErrorNotice error={found.error} /> : <SkeletonLines lines={5} className="h-6" />}
        </PageBody>
      </>
    );
  }
  const run = found.data;
  return (
    <>
      <PageHeader title={run.fileName} crumbs={crumbs} meta={<Meta run={run} />} />
      <PageBody className="max-w-240">
        {isUnderWay(run) ? <Progress run={run} /> : <Ended run={run} />}
      </PageBody>
    </>
  );
}

function Meta({ run }: { run: WireImport }) {
  const label = useLabel();
  return (
    <>
      <StateBadge state={run.state} />
      <span>{label(importEntity(run.entity).label)}</span>
      {run.by && <span>{run.by.name}</span>}
      <RelativeTime at={run.createdAt} />
    </>
  );
}

export function Progress({ run }: { run: WireImport }) {
  const t = useText(importTexts);
  const { number } = useFormats();
  const cancel = useCancelJob();
  const isStopping = cancel.isPending || cancel.isSuccess;
  const detail = run.rows > 0 ? t('progress', { done: number(run.done), rows: number(run.rows) }) : '';
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <ProgressBar
          label={t(run.state === 'queued' ? 'queued' : 'running')}
          value={run.rows > 0 ? run.done / run.rows : null}
          detail={detail}
        />
        <Counts run={run} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span className="text-sm text-faint">{t('leave')}</span>
          {run.jobId && (
            <Button onPress={() => cancel.mutate(run.jobId!)} isDisabled={isStopping}>
              {t(isStopping ? 'stopping' : 'cancel')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

const listOf: Partial<Record<WireImport['entity'], string>> = {
  accounts: '/accounts',
  contacts: '/contacts',
  deals: '/deals',
  products: '/products',
  users: '/settings/people',
  rates: '/settings/currencies',
};

function Ended({ run }: { run: WireImport }) {
  const t = useText(importTexts);
  const label = useLabel();
  const list = listOf[run.entity];
  return (
    <>
      {run.problem && (
        <p
          role="alert"
          className="flex items-start gap-2 rounded-md border border-bad/30 bg-bad-soft px-3 py-2.5"
        >
          <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-bad" />
          {run.problem}
        </p>
      )}
      <Card>
        <div className="flex flex-col gap-4">
          <Counts run={run} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {list && (
              <Link href={list}>{t('openList', { what: label(importEntity(run.entity).label) })}</Link>
            )}
            <Link href={`/imports/new?entity=${run.entity}`}>{t('again')}</Link>
          </div>
        </div>
      </Card>
      <RejectedRows run={run} />
      {run.undo && <UndoneReport undo={run.undo} />}
      {run.canUndo && <UndoImport run={run} />}
    </>
  );
}
