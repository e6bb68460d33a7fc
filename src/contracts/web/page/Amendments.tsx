import { Card, Link, useText } from '../../../platform/web/index.ts';
import { stepTexts } from '../texts.ts';
import { useStanding } from './use-standing.ts';

/** The contracts that change this one; nothing when there are none. */
export function Amendments({ id }: { id: string }) {
  const t = useText(stepTexts);
  const { data } = useStanding(id);
  if (!data || data.amendments.length === 0) return null;
  return (
    <Card title={t('amendments')}>
      <ul className="flex flex-col gap-1 text-sm">
        {data.amendments.map((one) => (
          <li key={one.id}>
            <Link href={`/contracts/${one.id}`}>{`${one.number} ${one.name}`}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
