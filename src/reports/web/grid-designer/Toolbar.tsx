import {
  Calculator,
  Eraser,
  Redo2,
  Rows3,
  Sigma,
  TableCellsMerge,
  TableCellsSplit,
  Undo2,
} from 'lucide-react';
import {
  Button,
  IconButton,
  Menu,
  notify,
  useLabel,
  useText,
  type MenuEntry,
} from '../../../platform/web/index.ts';
import { addQuick, quickNames } from '../../model/grid/edit/add-quick.ts';
import { addTotals, type TotalKind } from '../../model/grid/edit/add-totals.ts';
import { cellOn, clearCells, mergeCells, splitCells } from '../../model/grid/edit/edit-cells.ts';
import { insertLine, removeLine } from '../../model/grid/edit/edit-lines.ts';
import { grainOf } from '../../model/grid/edit/members.ts';
import { rangeOfSelection } from '../../model/grid/edit/selection.ts';
import { growthOf, type Axis } from '../../model/grid/frame.ts';
import type { QuickCalculation } from '../../model/grid/grid.ts';
import { PictureTool } from './PictureTool.tsx';
import { designerTexts } from './texts.ts';
import type { Designed } from './use-designed-grid.ts';
import type { Members } from './use-members.ts';

type Props = { designed: Designed; members: Members };

/** What is done to the selected cells by one click. */
export function Toolbar({ designed, members }: Props) {
  const t = useText(designerTexts);
  const { grid, selection, change } = designed;
  const range = rangeOfSelection(grid, selection);
  const tool = (label: string, icon: React.ReactNode, onPress: () => void, isDisabled = false) => (
    <IconButton label={label} icon={icon} onPress={onPress} isDisabled={isDisabled} />
  );
  return (
    <div role="toolbar" aria-label={t('design')} className="flex flex-wrap items-center gap-1">
      {tool(t('undo'), <Undo2 aria-hidden size={16} />, designed.undo, !designed.canUndo)}
      {tool(t('redo'), <Redo2 aria-hidden size={16} />, designed.redo, !designed.canRedo)}
      <span aria-hidden className="mx-1 h-5 w-px bg-line" />
      {tool(t('merge'), <TableCellsMerge aria-hidden size={16} />, () =>
        change((one) => mergeCells(one, range)),
      )}
      {tool(t('split'), <TableCellsSplit aria-hidden size={16} />, () =>
        change((one) => splitCells(one, range)),
      )}
      {tool(t('clear'), <Eraser aria-hidden size={16} />, () => change((one) => clearCells(one, range)))}
      <Menu
        label={t('lines')}
        trigger={
          <Button variant="quiet" icon={<Rows3 aria-hidden size={16} />}>
            {t('lines')}
          </Button>
        }
        entries={useLineEntries(designed)}
      />
      <span aria-hidden className="mx-1 h-5 w-px bg-line" />
      <TotalButton kind="subtotal" designed={designed} />
      <TotalButton kind="total" designed={designed} />
      <QuickMenu designed={designed} members={members} />
      <PictureTool designed={designed} />
    </div>
  );
}

function useLineEntries({ grid, selection, change }: Designed): MenuEntry[] {
  const t = useText(designerTexts);
  const { from, to } = rangeOfSelection(grid, selection);
  const insert = (axis: Axis, at: number) => () => change((one) => insertLine(one, axis, at));
  const remove = (axis: Axis, first: number, last: number) => () =>
    change((one) =>
      Array.from({ length: last - first + 1 }).reduce<typeof one>((sum) => removeLine(sum, axis, first), one),
    );
  return [
    { id: 'rowAbove', name: t('rowAbove'), onAction: insert('down', from[0]) },
    { id: 'rowBelow', name: t('rowBelow'), onAction: insert('down', to[0] + 1) },
    { id: 'columnLeft', name: t('columnLeft'), onAction: insert('right', from[1]) },
    { id: 'columnRight', name: t('columnRight'), onAction: insert('right', to[1] + 1) },
    'separator',
    { id: 'removeRow', name: t('removeRow'), isDanger: true, onAction: remove('down', from[0], to[0]) },
    {
      id: 'removeColumn',
      name: t('removeColumn'),
      isDanger: true,
      onAction: remove('right', from[1], to[1]),
    },
  ];
}

function TotalButton({ kind, designed }: { kind: TotalKind; designed: Designed }) {
  const t = useText(designerTexts);
  const { grid, selection, change } = designed;
  const cell = cellOn(grid, selection.focus);
  const press = () => {
    const added = addTotals(grid, selection.focus, kind);
    if ('no' in added) notify({ tone: 'neutral', title: t(`no_${added.no}`) });
    else change(() => added.grid);
  };
  return (
    <Button
      variant="quiet"
      icon={<Sigma aria-hidden size={16} />}
      onPress={press}
      disabledReason={cell && growthOf(cell) ? null : t('needsGrowing')}
    >
      {t(kind)}
    </Button>
  );
}

function QuickMenu({ designed, members }: Props) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { grid, selection, change } = designed;
  const kind = cellOn(grid, selection.focus)?.value.kind;
  const isFigure = kind === 'measure' || kind === 'formula';
  const add = (quick: QuickCalculation) => () => {
    const isPeriod = (field: string) =>
      grainOf(field).grain !== null || members.catalogue.findField(field)?.kind === 'day';
    const added = addQuick(grid, selection.focus, quick, { nameOf: members.labelOf, isPeriod });
    if (added) change(() => added);
    else notify({ tone: 'neutral', title: t('quickRefused') });
  };
  const entries = Object.entries(quickNames).map(([quick, name]) => ({
    id: quick,
    name: label(name),
    onAction: add(quick as QuickCalculation),
    disabledReason: isFigure ? null : t('needsFigure'),
  }));
  return (
    <Menu
      label={t('quick')}
      trigger={
        <Button variant="quiet" icon={<Calculator aria-hidden size={16} />}>
          {t('quick')}
        </Button>
      }
      entries={entries}
    />
  );
}
