import { Select, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';
import { AskedProperties } from './AskedProperties.tsx';
import { FieldChips } from './FieldChips.tsx';

const comparisons = ['previous_period', 'previous_year'] as const;

export function KpiProperties({ block }: { block: BlockOf<'kpi'> }) {
  const t = useText(designerTexts);
  const { replace } = useDesign();
  return (
    <>
      <FieldChips block={block} measures={[block.measure]} by={[]} />
      <AskedProperties block={block} measures={[block.measure]} />
      {block.period && (
        <Select
          label={t('compare')}
          isClearable
          placeholder={t('noCompare')}
          options={comparisons.map((id) => ({ id, name: t(id) }))}
          value={block.compare}
          onChange={(compare) => replace({ ...block, compare: compare as typeof block.compare })}
        />
      )}
    </>
  );
}
