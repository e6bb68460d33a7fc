import { Card, useFormats, useText } from '../../../platform/web/index.ts';
import type { BehaviourKind } from '../../model/portrait/behaviour.ts';
import type { Behaviour } from '../../model/portrait/contract.ts';
import { portraitTexts } from './texts.ts';

type Props = {
  weeks: Behaviour['weeks'];
  /** None: all. */
  kinds: readonly BehaviourKind[];
};

/** How much a customer did in each of the last weeks: small bars, with the same numbers to be read out. */
export function BehaviourTrend({ weeks, kinds }: Props) {
  const t = useText(portraitTexts);
  const { day, number } = useFormats();
  const counted = weeks.map(({ from, counts }) => ({
    from,
    count: (Object.entries(counts) as [BehaviourKind, number][])
      .filter(([kind]) => kinds.length === 0 || kinds.includes(kind))
      .reduce((sum, [, count]) => sum + count, 0),
  }));
  const most = Math.max(1, ...counted.map(({ count }) => count));
  const sum = (some: typeof counted) => some.reduce((total, { count }) => total + count, 0);
  return (
    <Card title={t('trend')}>
      <p className="pb-2 text-sm text-soft">
        {t('trendFinding', { recent: sum(counted.slice(-4)), before: sum(counted.slice(-8, -4)) })}
      </p>
      <ol className="flex h-20 items-end gap-1.5">
        {counted.map(({ from, count }) => (
          <li key={from} className="flex h-full flex-1 flex-col items-center justify-end gap-1">
            <span className="figures text-xs text-faint">{count > 0 && number(count)}</span>
            <span
              aria-hidden
              className={`w-full rounded-sm ${count > 0 ? 'bg-accent' : 'bg-sunken'}`}
              style={{ height: `${Math.max(4, (count / most) * 70)}%` }}
            />
            <span className="sr-only">{`${day(from)} ${number(count)}`}</span>
          </li>
        ))}
      </ol>
      <p className="figures flex justify-between pt-1 text-xs text-faint">
        <span>{day(counted[0]?.from, 'short')}</span>
        <span>{day(counted.at(-1)?.from, 'short')}</span>
      </p>
    </Card>
  );
}
