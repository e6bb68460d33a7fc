import { useQuery } from '@tanstack/react-query';
import { coachingContract } from '../../../coaching/model/contract.ts';
import { useMe } from '../../../identity/web/index.ts';
import { Card, contractQuery, useText } from '../../../platform/web/index.ts';
import { CoachingLine } from './CoachingsCard.tsx';
import { coachingTexts } from './texts.ts';

/** What is planned with me and what came of it; nothing where nobody planned anything. */
export function MyCoachings() {
  const t = useText(coachingTexts);
  const { userId } = useMe();
  const { data } = useQuery(contractQuery(coachingContract.listCoachings, { query: { personId: userId } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('mine')}>
      <ul>
        {data.items.map((coaching) => (
          <CoachingLine key={coaching.id} coaching={coaching} />
        ))}
      </ul>
    </Card>
  );
}
