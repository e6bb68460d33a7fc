import { useQuery } from '@tanstack/react-query';
import { BookOpenText, Undo2 } from 'lucide-react';
import { useState } from 'react';
import {
  ApiProblem,
  Button,
  callContract,
  Card,
  ConfirmDialog,
  contractQuery,
  ErrorNotice,
  NotFoundPage,
  notify,
  PageBody,
  PageHeader,
  ProgressBar,
  RelativeTime,
  SkeletonLines,
  Stat,
  useAddressParams,
  useFormats,
  useFreshReads,
  useJobEnd,
  useLabel,
  useSending,
  useText,
} from '../../platform/web/index.ts';
import { ApprovalPanel } from '../../approvals/web/index.ts';
import { jobContract } from '../../platform/model/job-contract.ts';
import { handOverContract, type OpenHandOver } from '../model/contract.ts';
import { Items } from './Items.tsx';
import { StateBadge } from './StateBadge.tsx';
import { detailTexts, handOverTexts } from './texts.ts';
import { pageTitles } from './titles.ts';
import { useGo } from './use-go.ts';

const stale = [
  'hand-overs',
  'hand-over-briefs',
  'accounts',
  'deals',
  'leads',
  'contacts',
  'quotes',
  'contracts',
  'deliveries',
  'cases',
  'tasks',
  'meetings',
  'calendar',
];
const pollMs = 1500;

/** One hand-over: how far it is, what moved, what did not and why; its briefs and its undoing. */
export function Page() {
  const { handOverId } = useAddressParams();
  const found = useQuery({
    ...contractQuery(handOverContract.getHandOver, { params: { id: handOverId! } }),
    refetchInterval: ({ state }) =>
      state.data && ['running', 'undoing'].includes(state.data.state) ? pollMs : false,
  });
  if (found.error instanceof ApiProblem && found.error.status === 404) return <NotFoundPage />;
  if (found.error && !found.data)
    return (
      <PageBody className="pt-6">
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      </PageBody>
    );
  if (!found.data)
    return (
      <PageBody className="max-w-3xl pt-6">
        <SkeletonLines lines={6} className="h-5" />
      </PageBody>
    );
  return <Opened handOver={found.data} />;
}

function Opened({ handOver }: { handOver: OpenHandOver }) {
  const t = useText(detailTexts);
  const words = useText(handOverTexts);
  const label = useLabel();
  const go = useGo();
  const { id, from, receivers, reason, state, note, briefs, by, createdAt } = handOver;
  return (
    <>
      <PageHeader
        title={from?.name ? t('title', { from: from.name }) : t('severalTitle')}
        crumbs={[{ name: label(pageTitles.handOvers), href: '/hand-overs' }]}
        meta={
          <>
            <StateBadge state={state} />
            <span>{words(reason)}</span>
            <span>
              {words('to')} {receivers.map(({ name }) => name).join('、')}
            </span>
            <span className="text-faint">
              {by.name} · <RelativeTime at={createdAt} />
            </span>
          </>
        }
        actions={
          <>
            {briefs > 0 && (
              <Button
                variant="primary"
                icon={<BookOpenText aria-hidden size={16} />}
                onPress={() => go(`/hand-overs/${id}/briefs`)}
              >
                {t('readBriefs')}
              </Button>
            )}
            <Undo handOver={handOver} />
          </>
        }
      />
      <PageBody>
        {(state === 'in_approval' || state === 'refused') && <ApprovalPanel paper="hand_over" paperId={id} />}
        <Progress handOver={handOver} />
        <Outcome handOver={handOver} />
        {note && (
          <Card title={t('note')}>
            <p className="whitespace-pre-wrap">{note}</p>
          </Card>
        )}
        <Items handOverId={id} state={state} failed={handOver.failed} kept={handOver.kept} />
      </PageBody>
    </>
  );
}

function Outcome({ handOver }: { handOver: OpenHandOver }) {
  const t = useText(detailTexts);
  const words = useText(handOverTexts);
  const { number, day } = useFormats();
  const { counts, undoneBy, returned, kept, noUndo, undoUntil, state, briefs, acknowledged } = handOver;
  return (
    <Card>
      <div className="flex flex-wrap gap-x-10 gap-y-3">
        {counts.map(({ object, moved, failed, waiting }) => (
          <Stat
            key={object}
            name={words(object)}
            value={number(state === 'in_approval' ? waiting : moved)}
            note={failed > 0 && `${words('failed')} ${number(failed)}`}
          />
        ))}
        {briefs > 0 && (
          <Stat name={words('read')} value={words('ofTotal', { some: acknowledged, all: briefs })} />
        )}
      </div>
      <p className="figures mt-3 text-sm text-soft">
        {state === 'undone'
          ? t('wasUndone', { name: undoneBy?.name ?? '', returned, kept })
          : noUndo === null && t('undoUntil', { day: day(undoUntil) })}
      </p>
    </Card>
  );
}

/** While it runs: how far it is, and the way to stop it. */
function Progress({ handOver: { jobId, state } }: { handOver: OpenHandOver }) {
  const t = useText(detailTexts);
  const refresh = useFreshReads(stale);
  // The hand-over may have ended before its job is seen to have: the job is followed to its own end.
  const [followed, setFollowed] = useState(jobId);
  if (jobId !== null && jobId !== followed) setFollowed(jobId);
  const job = useJobEnd(followed, ({ state: end, error, result }) => {
    const {
      moved = 0,
      failed = 0,
      returned,
      kept = 0,
    } = (result ?? {}) as Record<string, number | undefined>;
    if (end === 'failed')
      notify({ tone: 'bad', title: t('jobFailed'), ...(error && { detail: error.message }) });
    else if (returned !== undefined) notify({ tone: 'good', title: t('undoneNotice', { returned, kept }) });
    else notify({ tone: failed > 0 ? 'neutral' : 'good', title: t('finished', { moved, failed }) });
    void refresh();
  });
  const { send, isPending } = useSending({
    send: () => callContract(jobContract.cancelJob, { params: { id: jobId! } }),
    failed: (sentence) => ({ title: sentence }),
  });
  if (!jobId || (state !== 'running' && state !== 'undoing')) return null;
  const value = job?.total ? job.done / job.total : null;
  return (
    <Card>
      <div className="flex items-end gap-4">
        <ProgressBar label={t(state === 'running' ? 'progress' : 'undoProgress')} value={value} />
        {state === 'running' && (
          <Button size="small" isPending={isPending} onPress={() => void send()}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Undo({ handOver: { id, noUndo } }: { handOver: OpenHandOver }) {
  const t = useText(detailTexts);
  const label = useLabel();
  const [isAsking, setAsking] = useState(false);
  const { send, isPending } = useSending({
    send: () => callContract(handOverContract.undoHandOver, { params: { id } }),
    stale,
    onDone: () => setAsking(false),
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <>
      <Button
        icon={<Undo2 aria-hidden size={16} />}
        disabledReason={noUndo && label(noUndo)}
        onPress={() => setAsking(true)}
      >
        {t('undo')}
      </Button>
      <ConfirmDialog
        title={t('undoTitle')}
        consequence={t('undoText')}
        confirm={t('undo')}
        isOpen={isAsking}
        isPending={isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => void send()}
      />
    </>
  );
}
