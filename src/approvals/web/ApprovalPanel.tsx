import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  RelativeTime,
  SkeletonLines,
  useText,
} from '../../platform/web/index.ts';
import { approvalContract, type WireRequest } from '../model/contract.ts';
import { OutcomeBadge } from './outcome.tsx';
import { approvalTexts } from './texts.ts';

type Props = {
  paper: string;
  paperId: string;
  /** Submits the paper by its own domain's endpoint; left out where it is not the asker's to submit. */
  onSubmit?: () => void;
  isPending?: boolean;
  /** What it is about, behind the title, and more of it above. */
  about?: string;
  children?: ReactNode;
};

/** Where a paper stands in its approval, who is asked, and the way to submit it. */
export function ApprovalPanel({ paper, paperId, onSubmit, isPending = false, about, children }: Props) {
  const t = useText(approvalTexts);
  const { data, error, refetch } = useQuery(
    contractQuery(approvalContract.paperRequests, { params: { paper, id: paperId } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Card title={t('approvals')}>
        <SkeletonLines lines={2} />
      </Card>
    );
  const [newest, ...former] = data.items;
  const stands = newest?.outcome === 'running' || newest?.outcome === 'sent_back';
  return (
    <Card title={about ? `${t('approvals')} ${about}` : t('approvals')}>
      <div className="flex flex-col gap-3">
        {children}
        {newest ? (
          <Standing request={newest} />
        ) : (
          <p className="text-sm text-soft">{t(data.needsApproval ? 'noneYet' : 'notNeeded')}</p>
        )}
        {onSubmit && !stands && data.needsApproval && (
          <Button icon={<Send aria-hidden size={15} />} isPending={isPending} onPress={onSubmit}>
            {t('submit')}
          </Button>
        )}
        {former.length > 0 && (
          <details className="text-sm">
            <summary className="cursor-pointer text-soft">{t('history')}</summary>
            <div className="flex flex-col gap-2 pt-2">
              {former.map((request) => (
                <Standing key={request.id} request={request} />
              ))}
            </div>
          </details>
        )}
      </div>
    </Card>
  );
}

function Standing({ request }: { request: WireRequest }) {
  const t = useText(approvalTexts);
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-2">
        <Link href={`/approvals/${request.id}`} aria-label={request.title}>
          <OutcomeBadge outcome={request.outcome} />
        </Link>
        <span className="text-sm text-faint">
          <RelativeTime at={request.submittedAt} />
        </span>
      </p>
      {request.asked.length > 0 && (
        <p className="text-sm text-soft">
          {request.stepName} · {t('asksNow', { who: request.asked.map(({ name }) => name).join('、') })}
        </p>
      )}
    </div>
  );
}
