import { ArrowDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats, useText } from '../../../platform/web/index.ts';
import type { FunnelRowsProps } from './FunnelTable.tsx';
import { LostHere, StageSize } from './FunnelTable.tsx';
import type { StageRow } from './funnel-view.ts';
import { formOf, StageBand } from './StageBand.tsx';
import { LossReasons, StayFigure, StepFigure } from './StageFigures.tsx';
import { funnelTexts } from './texts.ts';

const bandHeight = 52;
const neck = 16;

/** The funnel of a phone: one stage below the other, each with the way that led to it. */
export function FunnelCards({ mode, rows, before, onPress }: FunnelRowsProps) {
  return (
    <ol className="flex flex-col">
      {rows.map((row, index) => {
        const earlier = before.get(row.stage.rank);
        const open = () => onPress({ what: mode as 'reached', rank: row.stage.rank });
        return (
          <li key={row.stage.id} className="flex flex-col">
            {row.step && (
              <div className="flex justify-center gap-1.5 py-1 text-sm text-soft">
                <ArrowDown aria-hidden size={14} className="mt-0.5 shrink-0" />
                <StepFigure step={row.step} before={earlier?.step?.rate} />
              </div>
            )}
            <div className="flex items-start justify-between gap-3 pt-2 pb-1">
              <span className="min-w-0 font-medium">{row.stage.name}</span>
              <StageSize row={row} before={earlier} onPress={open} />
            </div>
            <StageBand
              row={row}
              height={bandHeight}
              neck={neck}
              before={earlier?.share}
              form={formOf(mode, index === rows.length - 1)}
              onPress={open}
            />
            {mode !== 'stock' && <StageNotes row={row} onPress={onPress} />}
            {mode !== 'stock' && <LossReasons stage={row.stage} />}
          </li>
        );
      })}
    </ol>
  );
}

function StageNotes({ row, onPress }: { row: StageRow; onPress: FunnelRowsProps['onPress'] }) {
  const t = useText(funnelTexts);
  const { percent } = useFormats();
  return (
    <dl className="grid grid-cols-3 gap-2 pt-1.5 pb-1 text-sm">
      <Note name={row.skipRate === null ? t('overall') : t('skip')}>
        <span className="figures">{percent(row.skipRate ?? row.overallRate)}</span>
      </Note>
      {row.lost && (
        <Note name={t('lost')}>
          <LostHere row={row} onPress={onPress} />
        </Note>
      )}
      {row.stage.medianDays !== null && (
        <Note name={t('stay')}>
          <StayFigure row={row} />
        </Note>
      )}
    </dl>
  );
}

function Note({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-faint">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
