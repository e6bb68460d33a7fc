import type { ReactNode } from 'react';
import { useFormats, useText } from '../../../platform/web/index.ts';
import type { FunnelMode } from '../../model/funnel.ts';
import { DrillNumber } from '../drill/DrillNumber.tsx';
import { Defined } from '../measure/Defined.tsx';
import type { OnPress } from './cells.ts';
import type { StageRow } from './funnel-view.ts';
import { formOf, StageBand } from './StageBand.tsx';
import { Before, LossReasons, StayFigure, StepFigure } from './StageFigures.tsx';
import { funnelTexts } from './texts.ts';

/** Height of a row and of the part of its drawing that narrows, in pixels. */
const rowHeight = 72;
const neck = 20;

export type FunnelRowsProps = {
  mode: FunnelMode;
  rows: readonly StageRow[];
  /** The compared period's rows by rank. */
  before: ReadonlyMap<number, StageRow>;
  onPress: OnPress;
};

const cell = 'border-t border-line px-3 py-2 align-top';

/** The funnel of wide screens: the drawing in the middle of its own table. */
export function FunnelTable({ mode, rows, before, onPress }: FunnelRowsProps) {
  return (
    <table className="w-full border-collapse text-sm">
      <FunnelTableHead mode={mode} />
      <tbody>
        {rows.map((row, index) => (
          <FunnelTableRow
            key={row.stage.id}
            mode={mode}
            row={row}
            before={before.get(row.stage.rank)}
            isLast={index === rows.length - 1}
            onPress={onPress}
          />
        ))}
      </tbody>
    </table>
  );
}

function FunnelTableHead({ mode }: { mode: FunnelMode }) {
  const t = useText(funnelTexts);
  const counted = `${mode as Exclude<FunnelMode, 'flow'>}Count` as const;
  const head = (name: ReactNode, definition?: ReactNode, className = '') => (
    <th scope="col" className={`px-3 py-2 text-left font-normal whitespace-nowrap text-soft ${className}`}>
      <Defined name={name} definition={definition} />
    </th>
  );
  return (
    <thead>
      <tr>
        {head(t('stage'), undefined, 'w-44 min-w-44')}
        <th className={mode === 'stock' ? 'w-full' : 'w-1/3 min-w-48'} aria-hidden />
        {head(t('count'), t(counted), 'text-right')}
        {mode !== 'touched' && mode !== 'stock' && head(t('step'), t('stepMeans'))}
        {mode === 'touched' && head(t('skip'), t('skipMeans'))}
        {mode !== 'touched' && mode !== 'stock' && head(t('overall'), t('overallMeans'))}
        {mode !== 'stock' && head(t('lost'), t('lostMeans'))}
        {mode !== 'stock' && head(t('stay'), t('stayMeans'))}
        {mode !== 'stock' && head(t('reasons'))}
      </tr>
    </thead>
  );
}

type RowProps = Pick<FunnelRowsProps, 'mode' | 'onPress'> & {
  row: StageRow;
  before: StageRow | undefined;
  isLast: boolean;
};

function FunnelTableRow({ mode, row, before, isLast, onPress }: RowProps) {
  const { percent } = useFormats();
  const { stage } = row;
  const converts = mode === 'reached' || mode === 'strict';
  const open = () => onPress({ what: mode as 'reached', rank: stage.rank });
  return (
    <tr>
      <th scope="row" className={`${cell} text-left font-medium`}>
        {stage.name}
        {stage.goal && <span className="block max-w-44 text-xs font-normal text-faint">{stage.goal}</span>}
      </th>
      <td className="h-px p-0 align-top">
        <StageBand
          row={row}
          height={rowHeight}
          neck={neck}
          before={before?.share}
          form={formOf(mode, isLast)}
          onPress={open}
        />
      </td>
      <td className={`${cell} text-right`}>
        <StageSize row={row} before={before} onPress={open} />
      </td>
      {converts && (
        <td className={cell}>{row.step && <StepFigure step={row.step} before={before?.step?.rate} />}</td>
      )}
      {mode === 'touched' && <td className={`${cell} figures`}>{percent(row.skipRate)}</td>}
      {converts && <td className={`${cell} figures`}>{percent(row.overallRate)}</td>}
      {mode !== 'stock' && (
        <td className={cell}>
          <LostHere row={row} onPress={onPress} />
        </td>
      )}
      {mode !== 'stock' && (
        <td className={`${cell} whitespace-nowrap`}>
          <StayFigure row={row} />
        </td>
      )}
      {mode !== 'stock' && (
        <td className={cell}>
          <LossReasons stage={stage} />
        </td>
      )}
    </tr>
  );
}

/** How many, and their amount as it is today. */
export function StageSize({
  row,
  before,
  onPress,
}: {
  row: StageRow;
  before?: StageRow | undefined;
  onPress: () => void;
}) {
  const t = useText(funnelTexts);
  const { number, money } = useFormats();
  const label = t('open', { name: row.stage.name, count: number(row.count) });
  return (
    <span className="inline-flex flex-col items-end">
      <DrillNumber
        label={label}
        isEmpty={row.count === 0}
        onPress={onPress}
        className="text-base font-semibold"
      >
        {number(row.count)}
      </DrillNumber>
      {row.amount !== null && (
        <span className="figures text-xs whitespace-nowrap text-soft">{money(row.amount)}</span>
      )}
      <Before value={before && number(before.count)} />
    </span>
  );
}

/** How many were lost from here, and the share of those that got here. */
export function LostHere({ row, onPress }: { row: StageRow; onPress: OnPress }) {
  const t = useText(funnelTexts);
  const { number, percent } = useFormats();
  if (!row.lost) return null;
  const name = t('perStage', { stage: row.stage.name, what: t('lost') });
  const open = () => onPress({ what: 'lost', rank: row.stage.rank });
  return (
    <span className="inline-flex flex-col">
      <DrillNumber
        label={t('open', { name, count: number(row.lost.count) })}
        isEmpty={row.lost.count === 0}
        onPress={open}
        className="text-left"
      >
        {number(row.lost.count)}
      </DrillNumber>
      {row.lost.count > 0 && <span className="figures text-xs text-faint">{percent(row.lossRate)}</span>}
    </span>
  );
}
