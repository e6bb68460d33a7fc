import { ArrowDownRight, ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Skeleton, useLabel, useText } from '../../../platform/web/index.ts';
import type { TableAnswer } from '../../model/answer.ts';
import type { comparisons } from '../../model/question.ts';
import { DrillNumber } from '../drill/DrillNumber.tsx';
import type { DrillTarget } from '../drill/RecordsDrawer.tsx';
import { NumberActs } from '../number-acts.tsx';
import { Defined } from './Defined.tsx';
import { changeOf, numberOf, type Change } from './read-answer.ts';
import { measureTexts } from './texts.ts';
import { useFigure } from './use-figure.ts';
import { useMeasure } from './use-measures.ts';

type Props = {
  measure: string;
  answer: TableAnswer | undefined;
  compare?: (typeof comparisons)[number] | null;
  /** Which way is better; none: neither. */
  better?: 'more' | 'less';
  /** What stands beside the change: how sure it is. */
  note?: ReactNode;
  /** The number itself, for what else can be done with it. */
  target?: DrillTarget;
  onPress: () => void;
};

/** One measure as a number: its definition on hover, how it moved, and its records on press. Hidden from those it is hidden from. */
export function MeasureTile({ measure: id, answer, compare = null, better, note, target, onPress }: Props) {
  const t = useText(measureTexts);
  const label = useLabel();
  const { figure } = useFigure();
  const measure = useMeasure(id);
  if (!measure) return null;
  const name = label(measure.label);
  const value = numberOf(answer, id);
  const change = compare && changeOf(answer, id);
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="flex min-h-6 items-center justify-between gap-1 text-sm text-soft">
        <Defined name={name} definition={label(measure.definition)} />
        {target && (
          <span className="flex flex-none items-center">
            <NumberActs title={name} target={target} place="tile" />
          </span>
        )}
      </span>
      {answer ? (
        <DrillNumber
          label={t('open', { name })}
          isEmpty={value === null}
          onPress={onPress}
          className="w-fit text-left text-2xl font-semibold"
        >
          {figure(measure.unit, value)}
        </DrillNumber>
      ) : (
        <Skeleton className="my-1 h-6 w-24" />
      )}
      {(compare || note) && (
        <span className="flex min-h-4 flex-wrap items-center gap-x-2 text-xs text-faint">
          {change && <Moved change={change} better={better} isOnLastYear={compare === 'previous_year'} />}
          {note}
        </span>
      )}
    </div>
  );
}

type MovedProps = { change: Change; better: Props['better']; isOnLastYear: boolean };

function Moved({ change, better, isOnLastYear }: MovedProps) {
  const t = useText(measureTexts);
  const figures = useFigure();
  const { value } = change;
  const isGood = !better || value === 0 ? null : value > 0 === (better === 'more');
  const ink = isGood === null ? '' : isGood ? 'text-good' : 'text-bad';
  return (
    <span className={`figures inline-flex items-center gap-0.5 ${ink}`}>
      {value > 0 && <ArrowUpRight aria-hidden size={14} />}
      {value < 0 && <ArrowDownRight aria-hidden size={14} />}
      {t(isOnLastYear ? 'onLastYear' : 'onPrevious', { change: figures.change(change) })}
    </span>
  );
}
