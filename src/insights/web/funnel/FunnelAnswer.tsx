import { useMemo } from 'react';
import { useText } from '../../../platform/web/index.ts';
import type { WireFunnel } from '../../model/answer.ts';
import { cellKey, cellName } from '../cell-name.ts';
import type { OnPress } from './cells.ts';
import { FlowTable } from './FlowTable.tsx';
import { FunnelCards } from './FunnelCards.tsx';
import { FunnelTable } from './FunnelTable.tsx';
import { conversionRows, stockRows, type FlowPart, type StageRow } from './funnel-view.ts';
import { SmallFunnels } from './SmallFunnels.tsx';
import { splitParts } from './split-view.ts';
import { SplitTable } from './SplitTable.tsx';
import { funnelTexts } from './texts.ts';

type Funnel = WireFunnel['funnel'];
type Props = { funnel: Funnel; before: Funnel | null; shape: 'table' | 'funnels'; onPress: OnPress };

/** An answer as it suits its mode: a drawing with its table, the movements of a window, and below it the split. */
export function FunnelAnswer({ funnel, before, shape, onPress }: Props) {
  const earlier = useMemo(() => new Map(rowsOf(before).map((row) => [row.stage.rank, row])), [before]);
  if (funnel.whole.kind === 'flow') return <FlowAnswer funnel={funnel} onPress={onPress} />;
  const rows = { mode: funnel.mode, rows: rowsOf(funnel), before: earlier, onPress };
  return (
    <>
      <div className="hidden overflow-x-auto md:block">
        <FunnelTable {...rows} />
      </div>
      <div className="px-4 py-3 md:hidden">
        <FunnelCards {...rows} />
      </div>
      {funnel.parts.length > 0 && (
        <div className="border-t border-line">
          {shape === 'table' ? (
            <SplitTable funnel={funnel} onPress={onPress} />
          ) : (
            <div className="p-4">
              <SmallFunnels funnel={funnel} onPress={onPress} />
            </div>
          )}
        </div>
      )}
    </>
  );
}

function FlowAnswer({ funnel, onPress }: Pick<Props, 'funnel' | 'onPress'>) {
  const t = useText(funnelTexts);
  const common = { stages: funnel.stages, weigh: funnel.weigh, onPress };
  return (
    <>
      <FlowTable part={funnel.whole as FlowPart} {...common} />
      {splitParts(funnel).map(({ value, other, part, of }) => (
        <section key={cellKey(value)} className="border-t border-line pt-3">
          <h3 className="px-3 text-base">{other ? t('other') : cellName(value, t('empty'))}</h3>
          <FlowTable part={part as FlowPart} of={of} {...common} />
        </section>
      ))}
    </>
  );
}

function rowsOf(funnel: Funnel | null): StageRow[] {
  if (!funnel || funnel.whole.kind === 'flow') return [];
  return funnel.whole.kind === 'stock' ? stockRows(funnel, funnel.whole) : conversionRows(funnel, funnel.whole);
}
