import { useFormats, useText } from '../../../platform/web/index.ts';
import type { WireFunnel, WirePart } from '../../model/answer.ts';
import type { Weigh } from '../../model/funnel.ts';
import type { FunnelCount } from '../../model/question.ts';
import { cellKey, cellName } from '../cell-name.ts';
import { DrillNumber } from '../drill/DrillNumber.tsx';
import type { OnPress } from './cells.ts';
import { conversionRows, stockRows, type StageRow } from './funnel-view.ts';
import { MaturityBadge } from './MaturityBadge.tsx';
import { FewNote, OverallRate } from './OverallRate.tsx';
import { isConversion, rankParts, splitParts, type RankedPart, type SplitPart } from './split-view.ts';
import { formOf, StageBand } from './StageBand.tsx';
import { funnelTexts } from './texts.ts';

/** One small funnel a part, each drawn to its own measure so that the shapes compare. */
export function SmallFunnels({ funnel, onPress }: { funnel: WireFunnel['funnel']; onPress: OnPress }) {
  const parts = splitParts(funnel);
  const converting = parts.filter(isConversion);
  const shown: (SplitPart | RankedPart)[] = converting.length > 0 ? rankParts(converting) : parts;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(18rem,1fr))] gap-x-6 gap-y-8">
      {shown.map((part) => (
        <li key={cellKey(part.value)} className="min-w-0">
          <SmallFunnel funnel={funnel} part={part} onPress={onPress} />
        </li>
      ))}
    </ul>
  );
}

type Props = { funnel: WireFunnel['funnel']; part: SplitPart | RankedPart; onPress: OnPress };

function SmallFunnel({ funnel, part, onPress }: Props) {
  const t = useText(funnelTexts);
  const name = part.other ? t('other') : cellName(part.value, t('empty'));
  return (
    <section aria-label={name}>
      <header className="flex items-baseline justify-between gap-3">
        <h3 className="min-w-0 truncate text-base">{name}</h3>
        {'rank' in part && funnel.mode !== 'touched' && <OverallRate part={part} />}
      </header>
      <div className="flex min-h-7 flex-wrap items-center gap-2 pb-2">
        {part.part.kind === 'conversion' && part.part.maturity.immature && <MaturityBadge part={part.part} />}
        {'rank' in part && part.isFew && <FewNote part={part} />}
      </div>
      <CompactFunnel
        funnel={funnel}
        part={part.part}
        onPress={(row) => onPress({ what: funnel.mode as FunnelCount, rank: row.stage.rank, part: part.of })}
      />
    </section>
  );
}

type CompactProps = { funnel: WireFunnel['funnel']; part: WirePart; onPress: (row: StageRow) => void };

/** A funnel in little room: name, band, step and number of each stage. */
export function CompactFunnel({ funnel, part, onPress }: CompactProps) {
  const rows = rowsOf(funnel, part);
  return (
    <div>
      {rows.map((row, index) => (
        <SmallStage
          key={row.stage.id}
          row={row}
          weigh={funnel.weigh}
          form={formOf(funnel.mode, index === rows.length - 1)}
          onPress={() => onPress(row)}
        />
      ))}
    </div>
  );
}

type StageProps = { row: StageRow; weigh: Weigh; form: ReturnType<typeof formOf>; onPress: () => void };

function SmallStage({ row, weigh, form, onPress }: StageProps) {
  const t = useText(funnelTexts);
  const { number, money, percent } = useFormats();
  return (
    <div className="grid grid-cols-[minmax(0,7.5rem)_1fr_5.5rem] gap-2 text-xs">
      <span className="truncate pt-1 text-soft">{row.stage.name}</span>
      <StageBand row={row} height={32} neck={10} form={form} onPress={onPress} />
      <span className="flex items-baseline justify-end gap-1 pt-1">
        {row.step && <span className="figures text-faint">{percent(row.step.rate)}</span>}
        <DrillNumber
          label={t('open', { name: row.stage.name, count: number(row.count) })}
          isEmpty={row.count === 0}
          onPress={onPress}
          className="min-w-11 text-right"
        >
          {weigh === 'amount' ? money(row.amount) : number(row.count)}
        </DrillNumber>
      </span>
    </div>
  );
}

function rowsOf(funnel: WireFunnel['funnel'], part: WirePart): StageRow[] {
  if (part.kind === 'conversion') return conversionRows(funnel, part);
  return part.kind === 'stock' ? stockRows(funnel, part) : [];
}
