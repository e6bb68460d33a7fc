import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../identity/web/index.ts';
import { Card, contractQuery, Link, useText } from '../../../platform/web/index.ts';
import { baselineContract } from '../../model/baseline/contract.ts';
import { coachingTitles } from '../titles.ts';
import { ChangeLine } from './ChangeLine.tsx';
import { baselineTexts } from './texts.ts';

/** On the home of the management: what changed since go-live, figure by figure. Nothing before a baseline is frozen. */
export function BaselineCard() {
  const t = useText(baselineTexts);
  const title = useText(coachingTitles)('baseline');
  const mayRead = useMay('review.read');
  const { data } = useQuery({
    ...contractQuery(baselineContract.readBaseline, { query: {} }),
    enabled: mayRead,
  });
  if (!data?.baseline) return null;
  const { figures, maySeason } = data.baseline;
  return (
    <Card
      title={title}
      actions={
        <Link href="/baseline" className="text-sm">
          {t('openAll')}
        </Link>
      }
    >
      <ul className="flex flex-col gap-2">
        {figures.map((figure) => (
          <ChangeLine key={figure.id} figure={figure} />
        ))}
      </ul>
      {maySeason && <p className="pt-3 text-xs text-soft">{t('season')}</p>}
    </Card>
  );
}
