import { useMemo } from 'react';
import { Card, useText } from '../../../platform/web/index.ts';
import type { WireFunnel } from '../../model/answer.ts';
import { cellKey, cellName } from '../cell-name.ts';
import type { OnPress } from './cells.ts';
import { FlowTable } from './FlowTable.tsx';
import { FunnelCards } from './FunnelCards.tsx';
import { FunnelTable } from './FunnelTable.tsx';
import { wholeRows, type FlowPart } from './funnel-view.ts';
import { SmallFunnels } from './SmallFunnels.tsx';
import { splitParts } from './split-view.ts';
import { SplitTable } from './SplitTable.tsx';
import { funnelTexts } from './texts.ts';
import { useSplitName } from './use-split-name.ts';

type Funnel = WireFunnel['funnel'];
type Props = { answer: WireFunnel; before: Funnel | null; shape: 'table' | 'funnels'; onPress: OnPress };

/** An answer as it suits its mode: a drawing with its table or the movements of a window, and below it the split. */
export function FunnelAnswer({ answer, before, shape, onPress }: Props) {
  const { funnel } = answer;
  const earlier = useMemo(() => new Map(wholeRows(before).map((row) => [row.stage.rank, row])), [before]);
  const splitName = useSplitName(answer);
  if (funnel.whole.kind === 'flow') return <FlowAnswer funnel={funnel} before={before} onPress={onPress} />;
  const rows = { mode: funnel.mode, rows: wholeRows(funnel), before: earlier, onPress };
  return (
    <div className="flex flex-col gap-4">
      <Card isFlush className="overflow-hidden">
        <div className="hidden overflow-x-auto md:block">
          <FunnelTable {...rows} />
        </div>
        <div className="px-4 py-3 md:hidden">
          <FunnelCards {...rows} />
        </div>
      </Card>
      {funnel.parts.length > 0 && (
        <Card title={splitName} isFlush className="overflow-hidden">
          {shape === 'table' && (
            <div className="hidden md:block">
              <SplitTable funnel={funnel} name={splitName} onPress={onPress} />
            </div>
          )}
          <div className={`px-4 pb-4 ${shape === 'table' ? 'md:hidden' : ''}`}>
            <SmallFunnels funnel={funnel} onPress={onPress} />
          </div>
        </Card>
      )}
    </div>
  );
}

type FlowProps = { funnel: Funnel; before: Funnel | null; onPress: OnPress };

function FlowAnswer({ funnel, before, onPress }: FlowProps) {
  const t = useText(funnelTexts);
  const earlier = before?.whole.kind === 'flow' ? before.whole : undefined;
  const common = { stages: funnel.stages, weigh: funnel.weigh, onPress };
  return (
    <div className="flex flex-col gap-4">
      <Card isFlush className="overflow-hidden">
        <FlowTable part={funnel.whole as FlowPart} before={earlier} {...common} />
      </Card>
      {splitParts(funnel).map(({ value, other, part, of }) => (
        <Card
          key={cellKey(value)}
          title={other ? t('other') : cellName(value, t('empty'))}
          isFlush
          className="overflow-hidden"
        >
          <FlowTable part={part as FlowPart} of={of} {...common} />
        </Card>
      ))}
    </div>
  );
}
