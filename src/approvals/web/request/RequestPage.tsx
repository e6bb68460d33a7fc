import { useQuery } from '@tanstack/react-query';
import {
  Card,
  contractQuery,
  ErrorNotice,
  PageBody,
  PageHeader,
  RelativeTime,
  SkeletonLines,
  useAddressParams,
  useText,
} from '../../../platform/web/index.ts';
import { approvalContract, type WireRequestPage } from '../../model/contract.ts';
import { OutcomeBadge } from '../outcome.tsx';
import { approvalTexts } from '../texts.ts';
import { DecisionPanel } from './DecisionPanel.tsx';
import { PaperLines } from './PaperLines.tsx';
import { SeatPath } from './SeatPath.tsx';
import { SubmitterActions } from './SubmitterActions.tsx';
import { Trail } from './Trail.tsx';
import { useLineChanges } from './use-line-changes.ts';

/** One request: what is asked, my decision, who decided what. */
export function Page() {
  const t = useText(approvalTexts);
  const { id = '' } = useAddressParams();
  const { data, error, refetch } = useQuery(contractQuery(approvalContract.getRequest, { params: { id } }));
  const crumbs = [{ name: t('approvals'), href: '/approvals' }];
  if (!data)
    return (
      <>
        <PageHeader title={t('approvals')} crumbs={crumbs} />
        <PageBody>
          {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <SkeletonLines lines={8} />}
        </PageBody>
      </>
    );
  return (
    <>
      <PageHeader
        title={data.title}
        crumbs={crumbs}
        meta={
          <>
            <OutcomeBadge outcome={data.outcome} />
            <span>{data.submitter.name}</span>
            <RelativeTime at={data.submittedAt} />
          </>
        }
        actions={<SubmitterActions request={data} />}
      />
      <Request key={data.version} request={data} />
    </>
  );
}

function Request({ request }: { request: WireRequestPage }) {
  const t = useText(approvalTexts);
  const lines = useLineChanges(request.lines);
  return (
    <PageBody className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
      <div className="flex min-w-0 flex-col gap-4">
        <Card title={t('content')}>
          <PaperLines request={request} lines={lines} />
        </Card>
        {request.may.decide && <DecisionPanel request={request} changes={lines.changes} />}
        <Card title={t('trail')}>
          <Trail request={request} />
        </Card>
      </div>
      <Card title={t('path')}>
        <SeatPath request={request} />
      </Card>
    </PageBody>
  );
}
