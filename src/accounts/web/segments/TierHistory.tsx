import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../identity/web/index.ts';
import { Card, contractQuery, useText } from '../../../platform/web/index.ts';
import { segmentContract } from '../../model/segments/contract.ts';
import { MoveLine } from './MoveLine.tsx';
import { segmentTexts } from './texts.ts';

const most = 5;

/** Through which tiers a customer came, when and why. */
export function TierHistory({ accountId }: { accountId: string }) {
  const t = useText(segmentTexts);
  const mayRead = useMay('segment.read');
  const { data } = useQuery({
    ...contractQuery(segmentContract.listMoves, { query: { account: accountId, limit: most } }),
    enabled: mayRead,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('moves')}>
      <ul className="divide-y divide-line">
        {data.items.map((move) => (
          <MoveLine key={move.id} move={move} />
        ))}
      </ul>
    </Card>
  );
}
