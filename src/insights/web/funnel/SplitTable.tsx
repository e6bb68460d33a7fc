import { useFormats, useText } from '../../../platform/web/index.ts';
import type { WireFunnel } from '../../model/answer.ts';
import type { FunnelCount } from '../../model/question.ts';
import { cellKey, cellName } from '../cell-name.ts';
import { DrillNumber } from '../drill/DrillNumber.tsx';
import { Defined } from '../measure/Defined.tsx';
import type { OnPress } from './cells.ts';
import { MaturityBadge } from './MaturityBadge.tsx';
import { FewNote, OverallRate } from './OverallRate.tsx';
import {
  conversionRows,
  sizeOf,
  stockRows,
  type ConversionPart,
  type StageRow,
  type StockPart,
} from './funnel-view.ts';
import { isConversion, rankParts, splitParts, type RankedPart, type SplitPart } from './split-view.ts';
import { funnelTexts } from './texts.ts';

type Props = {
  funnel: WireFunnel['funnel'];
  /** Of the dimension that splits. */ name: string;
  onPress: OnPress;
};

const head = 'px-3 py-2 text-left font-normal whitespace-nowrap text-soft';
const cell = 'border-t border-line px-3 py-2 align-top';

/** The parts of a split below each other: each stage with a bar, what became of it, and how sure that is. */
export function SplitTable({ funnel, name, onPress }: Props) {
  const t = useText(funnelTexts);
  const parts = splitParts(funnel);
  const ranked = rankParts(parts.filter(isConversion));
  const converts = funnel.mode === 'reached' || funnel.mode === 'strict';
  const shown = converts ? ranked : parts;
  const stages = drawnRows(funnel, funnel.whole as ConversionPart | StockPart).map((row) => row.stage);
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {converts && (
              <th scope="col" className={`${head} w-12`}>
                {t('rank')}
              </th>
            )}
            <th scope="col" className={`${head} sticky left-0 bg-surface`}>
              {name}
            </th>
            {converts && (
              <th scope="col" className={head}>
                <Defined name={t('overall')} definition={t('overallMeans')} />
              </th>
            )}
            {stages.map((stage) => (
              <th key={stage.id} scope="col" className={head}>
                {stage.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <SplitRow key={cellKey(part.value)} funnel={funnel} part={part} onPress={onPress} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { funnel: WireFunnel['funnel']; part: SplitPart | RankedPart; onPress: OnPress };

function SplitRow({ funnel, part, onPress }: RowProps) {
  const t = useText(funnelTexts);
  const { number } = useFormats();
  const name = part.other ? t('other') : cellName(part.value, t('empty'));
  const ranked = 'rank' in part ? part : null;
  return (
    <tr>
      {ranked && (
        <td className={`${cell} figures text-faint`}>{ranked.rank === null ? '' : number(ranked.rank)}</td>
      )}
      <th scope="row" className={`${cell} sticky left-0 max-w-44 bg-surface text-left font-medium`}>
        <span className="block truncate">{name}</span>
        {part.part.kind === 'conversion' && part.part.maturity.immature && <MaturityBadge part={part.part} />}
      </th>
      {ranked && (
        <td className={cell}>
          <OverallRate part={ranked} />
          {ranked.isFew && (
            <span className="block">
              <FewNote part={ranked} />
            </span>
          )}
        </td>
      )}
      {drawnRows(funnel, part.part as ConversionPart | StockPart).map((row) => (
        <td key={row.stage.id} className={`${cell} min-w-24`}>
          <SplitCell
            row={row}
            weigh={funnel.weigh}
            label={t('open', {
              name: t('perStage', { stage: name, what: row.stage.name }),
              count: number(row.count),
            })}
            onPress={() => onPress({ what: funnel.mode as FunnelCount, rank: row.stage.rank, part: part.of })}
          />
        </td>
      ))}
    </tr>
  );
}

type CellProps = { row: StageRow; weigh: 'count' | 'amount'; label: string; onPress: () => void };

/** A number over a bar that shows its part of the widest stage of the same row. */
function SplitCell({ row, weigh, label, onPress }: CellProps) {
  const { number, money, percent } = useFormats();
  return (
    <span className="flex flex-col gap-1">
      <span className="flex items-baseline justify-between gap-2">
        <DrillNumber label={label} isEmpty={row.count === 0} onPress={onPress} className="whitespace-nowrap">
          {weigh === 'amount' ? money(row.amount) : number(sizeOf(row, 'count'))}
        </DrillNumber>
        {row.step && <span className="figures text-xs text-faint">{percent(row.step.rate)}</span>}
      </span>
      <span aria-hidden className="block h-1 rounded-full bg-sunken">
        <span
          className={`block h-full rounded-full ${row.stage.kind === 'won' ? 'bg-good' : row.stage.kind === 'lost' ? 'bg-bad' : 'bg-accent'}`}
          style={{ width: `${row.share * 100}%` }}
        />
      </span>
    </span>
  );
}

function drawnRows(funnel: WireFunnel['funnel'], part: ConversionPart | StockPart): StageRow[] {
  return part.kind === 'conversion' ? conversionRows(funnel, part) : stockRows(funnel, part);
}
