/** What the keys of a spreadsheet do on the sheet. */
import { rangeOfSelection, stepSelection } from '../../model/grid/edit/selection.ts';
import { clearCells } from '../../model/grid/edit/edit-cells.ts';
import type { Designed } from './use-designed-grid.ts';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

type Keyed = Pick<React.KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Does what the key does; true when it did something. `onWrite`: with what typing into the cell begins, null for what is there. */
export function pressKey(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Keyed,
  { grid, selection, select, change }: Designed,
  onWrite: (begin: string | null) => void,
): boolean {
  if (ctrlKey || metaKey) return false;
  const step = steps[key];
  if (step && !altKey)
    return run(() => select(stepSelection(grid, selection, step, shiftKey && key !== 'Enter')));
  if (key === 'Delete' || key === 'Backspace')
    return run(() => change((before) => clearCells(before, rangeOfSelection(before, selection))));
  if (key === 'F2') return run(() => onWrite(null));
  return key.length === 1 && !altKey ? run(() => onWrite(key)) : false;
}

function run(command: () => void): boolean {
  command();
  return true;
}
