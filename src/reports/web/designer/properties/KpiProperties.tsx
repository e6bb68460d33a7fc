import type { BlockOf } from '../../../model/blocks/block.ts';
import { useDesign } from '../design-context.ts';
import { AskedProperties } from './AskedProperties.tsx';
import { CompareField } from './CompareField.tsx';
import { FieldChips } from './FieldChips.tsx';

export function KpiProperties({ block }: { block: BlockOf<'kpi'> }) {
  const { replace } = useDesign();
  return (
    <>
      <FieldChips block={block} measures={[block.measure]} by={[]} />
      <AskedProperties block={block} measures={[block.measure]} />
      {block.period && (
        <CompareField value={block.compare} onChange={(compare) => replace({ ...block, compare })} />
      )}
    </>
  );
}
