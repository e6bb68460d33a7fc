import { NumberField, useText } from '../../../../platform/web/index.ts';
import { isPeriod } from '../../../model/blocks/asked.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { findMeasure } from '../../../model/design/known-fields.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';
import { AskedProperties } from './AskedProperties.tsx';
import { FieldChips } from './FieldChips.tsx';
import { ShapeChooser } from './ShapeChooser.tsx';

export function ChartProperties({ block }: { block: BlockOf<'chart'> }) {
  const t = useText(designerTexts);
  const { replace } = useDesign();
  const isRanked = block.shape !== 'map' && block.by.length === 1 && !isPeriod(block.by[0]!);
  return (
    <>
      <ShapeChooser block={block} />
      <FieldChips
        block={block}
        measures={block.measures}
        by={block.by}
        onGrain={(split, next) =>
          replace({ ...block, by: block.by.map((one) => (one === split ? next : one)) })
        }
      />
      {isRanked && (
        <NumberField
          label={t('most')}
          value={block.most}
          min={1}
          max={100}
          onChange={(most) => most && replace({ ...block, most }, `most:${block.id}`)}
        />
      )}
      {block.by.length === 0 && <Goal block={block} />}
      <AskedProperties block={block} measures={block.measures} />
    </>
  );
}

/** Amounts are told in yuan and shares in percent; the document keeps fen and shares of one. */
const scales = { money: 100, percent: 0.01, count: 1, number: 1, days: 1, minutes: 1 } as const;

function Goal({ block }: { block: BlockOf<'chart'> }) {
  const t = useText(designerTexts);
  const { catalogue, replace } = useDesign();
  const unit = findMeasure(catalogue, block.measures[0]!)?.unit ?? 'count';
  const scale = scales[unit];
  const named =
    unit === 'money' ? { unit: t('goalYuan') } : unit === 'percent' ? { unit: t('goalPercent') } : {};
  return (
    <NumberField
      label={t('goal')}
      {...named}
      value={block.goal === null ? null : block.goal / scale}
      min={0}
      decimals={2}
      onChange={(told) =>
        replace({ ...block, goal: told === null || told <= 0 ? null : told * scale }, `goal:${block.id}`)
      }
    />
  );
}
