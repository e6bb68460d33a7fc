import {
  AreaChart,
  ChartBarBig,
  ChartColumn,
  ChartColumnDecreasing,
  ChartLine,
  ChartNoAxesCombined,
  ChartPie,
  ChartScatter,
  CircleDashed,
  Funnel,
  Gauge,
  Grid3x3,
  Map as MapIcon,
  Radar,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames, Tooltip, useLabel, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { chartShapes, gapOfShape, type ChartShape } from '../../../model/chart/shapes.ts';
import { chartedOf } from '../../../model/design/known-fields.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';

const icons: Record<ChartShape, LucideIcon> = {
  column: ChartColumn,
  bar: ChartBarBig,
  line: ChartLine,
  area: AreaChart,
  combo: ChartNoAxesCombined,
  pie: ChartPie,
  ring: CircleDashed,
  funnel: Funnel,
  waterfall: ChartColumnDecreasing,
  gauge: Gauge,
  radar: Radar,
  heatmap: Grid3x3,
  scatter: ChartScatter,
  sankey: Waypoints,
  map: MapIcon,
};

/** The shapes; those that do not fit say what they lack. */
export function ShapeChooser({ block }: { block: BlockOf<'chart'> }) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { catalogue, replace } = useDesign();
  const charted = chartedOf(catalogue, block);
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="text-sm font-medium">{t('shape')}</h3>
      <ul className="grid grid-cols-7 gap-1">
        {chartShapes.map((shape) => {
          // A gauge is chosen first and given its goal then.
          const gap = gapOfShape(shape, { ...charted, hasGoal: charted.hasGoal || shape === 'gauge' });
          const name = t(`shape_${shape}`);
          const Icon = icons[shape];
          return (
            <li key={shape}>
              <Tooltip text={gap ? t('notFitting', { shape: name, reason: label(gap) }) : name}>
                <AriaButton
                  aria-label={gap ? t('notFitting', { shape: name, reason: label(gap) }) : name}
                  aria-pressed={block.shape === shape}
                  aria-disabled={gap !== null || undefined}
                  onPress={() => gap === null && replace({ ...block, shape })}
                  className={classNames(
                    'flex size-8 items-center justify-center rounded-md',
                    block.shape === shape ? 'bg-accent-soft text-accent' : 'text-soft data-hovered:bg-hover',
                    gap ? 'cursor-not-allowed opacity-35' : 'cursor-pointer',
                  )}
                >
                  <Icon aria-hidden size={17} />
                </AriaButton>
              </Tooltip>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
