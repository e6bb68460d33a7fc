import { Checkbox, TextField, useLocale, useText } from '../../../../platform/web/index.ts';
import { nameAddress } from '../../../model/grid/address.ts';
import { parentsOfCell, possibleParents } from '../../../model/grid/edit/parents-of-cell.ts';
import { growthOf, type Axis } from '../../../model/grid/frame.ts';
import type { GridCell } from '../../../model/grid/grid.ts';
import { designerTexts } from '../texts.ts';
import { useCellWords } from '../use-cell-words.ts';
import type { Designed } from '../use-designed-grid.ts';
import type { Members } from '../use-members.ts';
import { DrawnProperties } from './DrawnProperties.tsx';
import { FieldProperties } from './FieldProperties.tsx';
import { FormulaField } from './FormulaField.tsx';
import { Choice, Pair } from './parts.tsx';
import { PictureProperties } from './PictureProperties.tsx';
import { QuickProperties } from './QuickProperties.tsx';
import { useCellChange } from './use-cell-change.ts';

export type CellPropertiesProps = { designed: Designed; members: Members; cell: GridCell };

/** What the selected cell shows, how it grows and whom it follows. */
export function CellProperties({ designed, members, cell }: CellPropertiesProps) {
  const t = useText(designerTexts);
  const set = useCellChange(designed, cell);
  const { value } = cell;
  return (
    <div className="flex flex-col gap-3">
      {value.kind === 'static' && <Words {...{ designed, cell }} />}
      {value.kind === 'measure' && <p className="text-sm">{members.nameOf(value.measure)}</p>}
      {value.kind === 'field' && <FieldProperties {...{ designed, members, cell, value }} />}
      {value.kind === 'quick' && <QuickProperties {...{ designed, cell, value }} />}
      {value.kind === 'formula' && (
        <FormulaField
          label={t('formula')}
          hint={t('formulaHint')}
          grid={designed.grid}
          value={value.formula}
          onChange={(formula) => set({ value: { ...value, formula: formula || '0' } }, 'formula')}
        />
      )}
      {value.kind === 'picture' && <PictureProperties {...{ designed, cell, value }} />}
      {isFigure(value) && <DrawnProperties key={value.kind} {...{ designed, members, cell }} />}
      {value.kind === 'field' && (
        <Choice
          label={t('expand')}
          value={growthOf(cell) ?? 'none'}
          values={['down', 'right', 'none']}
          nameOf={(one) => t(`expand_${one}`)}
          onChange={(expand) => set({ expand })}
        />
      )}
      <Pair>
        <ParentChoice axis="down" {...{ designed, members, cell }} />
        <ParentChoice axis="right" {...{ designed, members, cell }} />
      </Pair>
      {growthOf(cell) === null && (
        <Checkbox label={t('stretch')} value={cell.stretch} onChange={(stretch) => set({ stretch })} />
      )}
    </div>
  );
}

/** Only figures are drawn. */
function isFigure({ kind }: GridCell['value']): boolean {
  return kind === 'measure' || kind === 'formula' || kind === 'quick';
}

function Words({ designed, cell }: Pick<CellPropertiesProps, 'designed' | 'cell'>) {
  const t = useText(designerTexts);
  const { locale } = useLocale();
  const set = useCellChange(designed, cell);
  if (cell.value.kind !== 'static') return null;
  const { text } = cell.value;
  const own = locale === 'en' ? 'en' : 'zh';
  const other = own === 'en' ? 'zh' : 'en';
  const write = (said: string) =>
    set(
      {
        value: {
          kind: 'static',
          text: { ...text, [own]: said, ...(text.zh === text.en && { [other]: said }) },
        },
      },
      'text',
    );
  return (
    <>
      <TextField label={t('text')} value={text[own]} onChange={write} maxLength={500} />
      <TextField
        label={t(other === 'en' ? 'otherEnglish' : 'otherChinese')}
        value={text[other]}
        onChange={(said) => set({ value: { kind: 'static', text: { ...text, [other]: said } } }, 'otherText')}
        maxLength={500}
      />
    </>
  );
}

function ParentChoice({ designed, members, cell, axis }: CellPropertiesProps & { axis: Axis }) {
  const t = useText(designerTexts);
  const wordsOf = useCellWords(members);
  const set = useCellChange(designed, cell);
  const { grid } = designed;
  const address = nameAddress(cell.at);
  const part = axis === 'down' ? 'left' : 'top';
  const now = parentsOfCell(
    { ...grid, cells: grid.cells.map((one) => (one === cell ? { ...one, [part]: 'auto' } : one)) },
    address,
  )[part];
  const candidates = possibleParents(grid, address, axis);
  const nameOf = (id: string) => {
    if (id === 'auto') return now ? t('parent_autoNow', { cell: now }) : t('parent_auto');
    if (id === 'none') return t('parent_none');
    const parent = grid.cells.find(({ at }) => nameAddress(at) === id);
    return parent ? `${id} ${wordsOf(parent.value)}` : id;
  };
  return (
    <Choice
      label={t(part)}
      value={cell[part]}
      values={[...new Set(['auto', 'none', ...candidates, cell[part]])]}
      nameOf={nameOf}
      onChange={(parent) => set({ [part]: parent })}
    />
  );
}
