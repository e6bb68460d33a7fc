import { useMemo } from 'react';
import { useText } from '../../../platform/web/index.ts';
import type { WireFunnel } from '../../model/answer.ts';
import { cellKey, cellName } from '../cell-name.ts';
import type { OnPress } from './cells.ts';
import { FlowTable } from './FlowTable.tsx';
import { FunnelCards } from './FunnelCards.tsx';
import { FunnelTable } from './FunnelTable.tsx';
import { wholeRows, type FlowPart } from './funnel-view.ts';
import { CompactFunnel, SmallFunnels } from './SmallFunnels.tsx';
import { splitParts } from './split-view.ts';
import { SplitTable } from './SplitTable.tsx';
import { funnelTexts } from './texts.ts';
import { useSplitName } from './use-split-name.ts';

type Funnel = WireFunnel['funnel'];
type Props = {
  answer: WireFunnel;
  before: Funnel | null;
  /** All there is to a stage, or just its drawing with the steps. */
  isFull: boolean;
  onPress: OnPress;
};

/** A funnel within a frame of somebody else: drawn or as a table, as a whole or by the values of its split. */
export function FunnelSheet({ answer, before, isFull, onPress }: Props) {
  const { funnel } = answer;
  const name = useSplitName(answer);
  const earlier = useMemo(() => new Map(wholeRows(before).map((row) => [row.stage.rank, row])), [before]);
  if (funnel.whole.kind === 'flow') return <Flow funnel={funnel} before={before} onPress={onPress} />;
  if (funnel.parts.length > 0)
    return isFull ? (
      <SplitTable funnel={funnel} name={name} onPress={onPress} />
    ) : (
      <SmallFunnels funnel={funnel} onPress={onPress} />
    );
  if (!isFull)
    return (
      <CompactFunnel
        funnel={funnel}
        part={funnel.whole}
        onPress={({ stage }) => onPress({ what: funnel.mode as 'reached', rank: stage.rank })}
      />
    );
  const rows = { mode: funnel.mode, rows: wholeRows(funnel), before: earlier, onPress };
  return (
    <>
      <div className="-mx-4 hidden overflow-x-auto md:block">
        <FunnelTable {...rows} />
      </div>
      <div className="md:hidden">
        <FunnelCards {...rows} />
      </div>
    </>
  );
}

type FlowProps = { funnel: Funnel; before: Funnel | null; onPress: OnPress };

function Flow({ funnel, before, onPress }: FlowProps) {
  const t = useText(funnelTexts);
  const common = { stages: funnel.stages, weigh: funnel.weigh, onPress };
  return (
    <div className="-mx-4 flex flex-col gap-4">
      <FlowTable
        part={funnel.whole as FlowPart}
        before={before?.whole.kind === 'flow' ? before.whole : undefined}
        {...common}
      />
      {splitParts(funnel).map(({ value, other, part, of }) => (
        <section key={cellKey(value)}>
          <h3 className="px-4 text-base">{other ? t('other') : cellName(value, t('empty'))}</h3>
          <FlowTable part={part as FlowPart} of={of} {...common} />
        </section>
      ))}
    </div>
  );
}
