import { useLabel, useText } from '../../../../platform/web/index.ts';
import { nameAddress } from '../../../model/grid/address.ts';
import { quickNames } from '../../../model/grid/edit/add-quick.ts';
import type { GridCell, GridCellValue, QuickCalculation } from '../../../model/grid/grid.ts';
import { designerTexts } from '../texts.ts';
import type { Designed } from '../use-designed-grid.ts';
import { Choice, Pair } from './parts.tsx';
import { useCellChange } from './use-cell-change.ts';

type Props = { designed: Designed; cell: GridCell; value: Extract<GridCellValue, { kind: 'quick' }> };

/** Which quick calculation, of which figure, along which axis. */
export function QuickProperties({ designed, cell, value }: Props) {
  const t = useText(designerTexts);
  const label = useLabel();
  const set = useCellChange(designed, cell);
  const figures = designed.grid.cells
    .filter(({ value: { kind } }) => kind === 'measure' || kind === 'formula')
    .map(({ at }) => nameAddress(at));
  return (
    <>
      <Choice
        label={t('quickKind')}
        value={value.quick}
        values={Object.keys(quickNames) as QuickCalculation[]}
        nameOf={(quick) => label(quickNames[quick])}
        onChange={(quick) => set({ value: { ...value, quick } })}
      />
      <Pair>
        <Choice
          label={t('quickOf')}
          value={value.of}
          values={[...new Set([value.of, ...figures])]}
          nameOf={(of) => of}
          onChange={(of) => set({ value: { ...value, of } })}
        />
        <Choice
          label={t('quickAxis')}
          value={value.axis}
          values={['down', 'right']}
          nameOf={(axis) => t(`axis_${axis}`)}
          onChange={(axis) => set({ value: { ...value, axis } })}
        />
      </Pair>
    </>
  );
}
