import { Checkbox, NumberField, useText } from '../../../../platform/web/index.ts';
import { changeCells, changeLine } from '../../../model/grid/edit/edit-cells.ts';
import { rangeOfSelection } from '../../../model/grid/edit/selection.ts';
import { nameColumn } from '../../../model/grid/address.ts';
import {
  colours,
  fills,
  formats,
  type GridCell,
  type GridFormat,
  type GridStyle,
} from '../../../model/grid/grid.ts';
import { designerTexts } from '../texts.ts';
import type { Designed } from '../use-designed-grid.ts';
import { Choice, Pair } from './parts.tsx';

type Props = { designed: Designed; cell: GridCell };

/** How the selected cells look: number format, tone, fill, alignment; and the size of the line and column they begin on. */
export function StyleProperties({ designed, cell }: Props) {
  const t = useText(designerTexts);
  const { grid, selection, change } = designed;
  const inRange = (edit: (one: GridCell) => GridCell) =>
    change((before) => changeCells(before, rangeOfSelection(before, selection), edit));
  const setStyle = (style: Partial<GridStyle>) =>
    inRange((one) => ({ ...one, style: { ...one.style, ...style } }));
  const setFormat = (format: GridFormat | undefined) =>
    inRange((one) => {
      const { format: _, ...kept } = one;
      return format ? { ...kept, format } : kept;
    });
  const setAlign = (align: GridStyle['align'] | 'auto') =>
    inRange((one) => {
      const { align: _, ...kept } = one.style ?? {};
      return { ...one, style: align === 'auto' || align === undefined ? kept : { ...kept, align } };
    });
  const style = cell.style ?? {};
  return (
    <div className="flex flex-col gap-3">
      <Pair>
        <Choice
          label={t('format')}
          value={cell.format?.as ?? 'auto'}
          values={['auto', ...formats]}
          nameOf={(as) => t(`format_${as}`)}
          onChange={(as) => setFormat(as === 'auto' ? undefined : { as })}
        />
        <NumberField
          label={t('decimals')}
          value={cell.format?.decimals ?? null}
          min={0}
          max={6}
          onChange={(decimals) => {
            const { decimals: _, ...format } = cell.format ?? {};
            setFormat(decimals === null ? format : { ...format, decimals });
          }}
        />
        <Choice
          label={t('tone')}
          value={style.text ?? 'plain'}
          values={colours}
          nameOf={(tone) => t(`tone_${tone}`)}
          onChange={(text) => setStyle({ text })}
        />
        <Choice
          label={t('fill')}
          value={style.fill ?? 'none'}
          values={fills}
          nameOf={(fill) => t(`fill_${fill}`)}
          onChange={(fill) => setStyle({ fill })}
        />
        <Choice
          label={t('align')}
          value={style.align ?? 'auto'}
          values={['auto', 'start', 'center', 'end']}
          nameOf={(align) => t(`align_${align}`)}
          onChange={setAlign}
        />
        <NumberField
          label={t('indent')}
          value={style.indent ?? 0}
          min={0}
          max={10}
          onChange={(indent) => setStyle({ indent: indent ?? 0 })}
        />
      </Pair>
      <div className="flex gap-4">
        <Checkbox label={t('bold')} value={style.bold ?? false} onChange={(bold) => setStyle({ bold })} />
        <Checkbox label={t('wrap')} value={style.wrap ?? false} onChange={(wrap) => setStyle({ wrap })} />
      </div>
      <LineProperties grid={grid} at={cell.at} change={change} />
    </div>
  );
}

function LineProperties({ grid, at, change }: Pick<Designed, 'grid' | 'change'> & { at: GridCell['at'] }) {
  const t = useText(designerTexts);
  const [row, column] = at;
  const line = (axis: 'down' | 'right', size: number | null) => {
    const place = axis === 'down' ? row : column;
    change((before) => changeLine(before, axis, place, { size: size ?? undefined }), `${axis} ${place} size`);
  };
  const height = grid.rows[row]?.size;
  const width = grid.columns[column]?.size;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm text-soft">{t('lineProperties')}</legend>
      <Pair>
        <NumberField
          label={t('setSize')}
          value={height || null}
          min={8}
          max={400}
          onChange={(size) => line('down', size)}
        />
        <NumberField
          label={t('setWidth')}
          value={width || null}
          min={16}
          max={800}
          onChange={(size) => line('right', size)}
        />
      </Pair>
      <Checkbox
        label={t('rowHidden', { number: row + 1 })}
        value={height === 0}
        onChange={(hidden) => line('down', hidden ? 0 : null)}
      />
      <Checkbox
        label={t('columnHidden', { number: nameColumn(column) })}
        value={width === 0}
        onChange={(hidden) => line('right', hidden ? 0 : null)}
      />
    </fieldset>
  );
}
