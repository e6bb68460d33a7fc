import { useQuery } from '@tanstack/react-query';
import { Card, contractQuery, ErrorNotice, Link, useText } from '../../platform/web/index.ts';
import { approvalContract } from '../model/contract.ts';
import { RequestRow } from './box/RequestRow.tsx';
import { approvalTexts } from './texts.ts';

const most = 5;

/** What waits for the reader's decision, the latest first; nothing where nothing waits. */
export function WaitingCard() {
  const t = useText(approvalTexts);
  const { data, error, refetch } = useQuery(
    contractQuery(approvalContract.listRequests, { query: { box: 'waiting', limit: most } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data || data.waiting === 0) return null;
  return (
    <Card
      title={t('waitingCount', { count: data.waiting })}
      isFlush
      actions={
        <Link href="/approvals" className="text-sm">
          {t('openBox')}
        </Link>
      }
    >
      <ul>
        {data.items.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </ul>
    </Card>
  );
}
