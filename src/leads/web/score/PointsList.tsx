import { classNames, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { ExplainedScore } from '../../model/score/contract.ts';
import { scoreTexts } from './texts.ts';

type Contribution = ExplainedScore['contributions'][number];
type Part = NonNullable<ExplainedScore['learned']>['parts'][number];

/** What rules gave points for, line by line; together they are the points of the axis. */
export function PointsList({ contributions }: { contributions: readonly Contribution[] }) {
  const t = useText(scoreTexts);
  const label = useLabel();
  if (contributions.length === 0) return <p className="text-sm text-faint">{t('noneOfFit')}</p>;
  return (
    <ul className="divide-y divide-line">
      {contributions.map((one) => (
        <li
          key={`${one.group.zh} ${one.rule.zh} ${one.points}`}
          className="flex items-baseline gap-3 py-1.5 text-sm"
        >
          <span className="min-w-0 flex-1">
            <span className="[overflow-wrap:anywhere]">{label(one.rule)}</span>
            <span className="block text-xs [overflow-wrap:anywhere] text-faint">{label(one.reason)}</span>
          </span>
          <Signed value={one.points} decimals={1} />
        </li>
      ))}
    </ul>
  );
}

/** What each trait does to the odds of winning; above 1 speaks for it. */
export function TraitList({ parts }: { parts: readonly Part[] }) {
  const t = useText(scoreTexts);
  const label = useLabel();
  const { number } = useFormats();
  return (
    <ul className="divide-y divide-line">
      {parts.map((part) => (
        <li key={`${part.trait.zh} ${part.value.zh}`} className="flex items-baseline gap-3 py-1.5 text-sm">
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            <span className="text-faint">{label(part.trait)} </span>
            {label(part.value)}
          </span>
          <span className="text-xs text-faint">
            {t('times', { factor: number(Math.exp(part.logOdds), 2) })}
          </span>
          <Signed value={part.logOdds} decimals={2} />
        </li>
      ))}
    </ul>
  );
}

/** A figure with its sign; the sign is told by the mark as well as by the colour. */
function Signed({ value, decimals }: { value: number; decimals: number }) {
  const { number } = useFormats();
  const tone = value > 0 ? 'text-good' : value < 0 ? 'text-bad' : 'text-faint';
  const mark = value > 0 ? '+' : value < 0 ? '−' : '';
  return (
    <span className={classNames('figures w-14 shrink-0 text-right font-medium', tone)}>
      {mark}
      {number(Math.abs(value), decimals)}
    </span>
  );
}
