import { Checkbox, useText } from '../../../../platform/web/index.ts';
import { grains } from '../../../../insights/model/period-name.ts';
import { drawAs, fieldsToDrawBy } from '../../../model/grid/edit/draw-as.ts';
import { grainOf } from '../../../model/grid/edit/members.ts';
import { drawnKinds, type Drawn } from '../../../model/grid/grid.ts';
import { designerTexts } from '../texts.ts';
import type { CellPropertiesProps } from './CellProperties.tsx';
import { FormulaField } from './FormulaField.tsx';
import { Choice } from './parts.tsx';
import { useCellChange } from './use-cell-change.ts';

/** What is drawn of the cell's figure: how, of which field's values, against which target. */
export function DrawnProperties({ designed, members, cell }: CellPropertiesProps) {
  const t = useText(designerTexts);
  const change = useCellChange(designed, cell);
  const { drawn, value } = cell;
  const set = (next: Drawn | undefined, about?: string) => change({ drawn: next }, about);
  const fields = fieldsToDrawBy(members.told, designed.grid, cell);
  const kinds = drawnKinds.filter(
    (kind) => value.kind === 'measure' || (kind !== 'line' && kind !== 'columns'),
  );
  return (
    <fieldset className="flex flex-col gap-2">
      <Choice
        label={t('drawn')}
        value={drawn?.kind ?? 'none'}
        values={['none', ...kinds]}
        nameOf={(kind) => t(`drawn_${kind}`)}
        onChange={(kind) => set(kind === 'none' ? undefined : drawAs(kind, drawn, fields))}
      />
      {drawn && 'by' in drawn && (
        <Choice
          label={t('drawnBy')}
          value={drawn.by}
          values={[...new Set([...fields, drawn.by])]}
          nameOf={members.nameOf}
          onChange={(by) => set({ ...drawn, by })}
        />
      )}
      {drawn && 'by' in drawn && grainOf(drawn.by).grain && (
        <Choice
          label={t('grain')}
          value={grainOf(drawn.by).grain!}
          values={grains}
          nameOf={(grain) => t(`grain_${grain}`)}
          onChange={(grain) => set({ ...drawn, by: `${grainOf(drawn.by).id}.${grain}` })}
        />
      )}
      {(drawn?.kind === 'progress' || drawn?.kind === 'bullet') && (
        <Target key={drawn.kind} {...{ drawn, set }} grid={designed.grid} />
      )}
      {drawn && (
        <Checkbox
          label={t('drawnAlone')}
          value={drawn.alone}
          onChange={(alone) => set({ ...drawn, alone })}
        />
      )}
    </fieldset>
  );
}

type TargetProps = {
  drawn: Extract<Drawn, { kind: 'progress' | 'bullet' }>;
  grid: CellPropertiesProps['designed']['grid'];
  set: (next: Drawn, about?: string) => void;
};

/** A share needs no target of its own; a bullet has one always. */
function Target({ drawn, grid, set }: TargetProps) {
  const t = useText(designerTexts);
  const put = (target: string) => {
    if (drawn.kind === 'bullet') return set({ ...drawn, target: target || '1' }, 'target');
    const { target: _, ...share } = drawn;
    return set(target === '' ? share : { ...drawn, target }, 'target');
  };
  return (
    <FormulaField
      label={t('drawnTarget')}
      hint={t(drawn.kind === 'progress' ? 'drawnShareHint' : 'drawnTargetHint')}
      grid={grid}
      value={drawn.target ?? ''}
      onChange={put}
    />
  );
}
