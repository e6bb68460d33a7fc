import { ArrowDownToLine, ArrowRightToLine } from 'lucide-react';
import { Checkbox, IconButton, useLabel, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { turned } from '../../../model/design/turn-split.ts';
import { findDimension } from '../../../model/design/known-fields.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';
import { AskedProperties } from './AskedProperties.tsx';
import { FieldChips } from './FieldChips.tsx';

export function PivotProperties({ block }: { block: BlockOf<'pivot'> }) {
  const t = useText(designerTexts);
  const { replace } = useDesign();
  const swap = (splits: readonly string[], from: string, to: string) =>
    splits.map((one) => (one === from ? to : one));
  return (
    <>
      <FieldChips
        block={block}
        measures={block.measures}
        by={[...block.rows, ...block.columns]}
        onGrain={(split, next) =>
          replace({
            ...block,
            rows: swap(block.rows, split, next),
            columns: swap(block.columns, split, next),
          })
        }
      />
      <Sides block={block} />
      <Checkbox
        label={t('totals')}
        value={block.hasTotals}
        onChange={(hasTotals) => replace({ ...block, hasTotals })}
      />
      <AskedProperties block={block} measures={block.measures} />
    </>
  );
}

/** Which dimensions go down and which across; each can be turned. */
function Sides({ block }: { block: BlockOf<'pivot'> }) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { catalogue, replace } = useDesign();
  const nameOf = (split: string) => label(findDimension(catalogue, split)?.label ?? { zh: split, en: split });
  const side = (splits: readonly string[], isRows: boolean) => (
    <div>
      <h3 className="text-sm font-medium">{t(isRows ? 'rows' : 'columns')}</h3>
      <ul>
        {splits.map((split) => {
          const next = turned(block, split);
          const name = nameOf(split);
          return (
            <li key={split} className="flex h-8 items-center justify-between gap-2 text-sm">
              <span className="min-w-0 truncate">{name}</span>
              {next && (
                <IconButton
                  size="small"
                  label={t(isRows ? 'toColumns' : 'toRows', { name })}
                  icon={
                    isRows ? (
                      <ArrowRightToLine aria-hidden size={14} />
                    ) : (
                      <ArrowDownToLine aria-hidden size={14} />
                    )
                  }
                  onPress={() => replace(next)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
  return (
    <div className="flex flex-col gap-2">
      {side(block.rows, true)}
      {block.columns.length > 0 && side(block.columns, false)}
    </div>
  );
}
