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
import { DecisionBar, DecisionCard } from './DecisionPanel.tsx';
import { PaperLines } from './PaperLines.tsx';
import { SeatPath } from './SeatPath.tsx';
import { SubmitterActions } from './SubmitterActions.tsx';
import { Trail } from './Trail.tsx';
import { useDeciding } from './use-deciding.ts';
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
  const deciding = useDeciding(request, lines.changes);
  return (
    <PageBody className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
      <div className="flex min-w-0 flex-col gap-4">
        {request.may.resubmit && <SentBackNotice request={request} />}
        <Card title={t('content')}>
          <PaperLines request={request} lines={lines} />
        </Card>
        {request.may.decide && <DecisionCard request={request} deciding={deciding} />}
        <Card title={t('trail')}>
          <Trail request={request} />
        </Card>
      </div>
      <Card title={t('path')}>
        <SeatPath request={request} />
      </Card>
      {request.may.decide && <DecisionBar request={request} deciding={deciding} />}
    </PageBody>
  );
}

/** Why it came back, and what can be done about it. */
function SentBackNotice({ request: { trail } }: { request: WireRequestPage }) {
  const t = useText(approvalTexts);
  const said = trail.findLast(({ act }) => act === 'send_back');
  return (
    <output className="flex flex-col gap-1 rounded-lg bg-warn-soft px-4 py-3 text-sm text-warn">
      <span>{t('sentBackNotice')}</span>
      {said?.comment && (
        <span className="whitespace-pre-line text-ink">
          {said.by?.name}：{said.comment}
        </span>
      )}
    </output>
  );
}
