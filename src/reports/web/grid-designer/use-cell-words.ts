import { useLabel } from '../../../platform/web/index.ts';
import { quickNames } from '../../model/grid/edit/add-quick.ts';
import type { GridCellValue } from '../../model/grid/grid.ts';
import type { Members } from './use-members.ts';

/** How a cell of the template reads: its words, what it is bound to, how it is worked out. */
export function useCellWords({ nameOf }: Members) {
  const label = useLabel();
  return (value: GridCellValue): string => {
    switch (value.kind) {
      case 'static':
        return label(value.text);
      case 'field':
        return nameOf(value.field);
      case 'measure':
        return nameOf(value.measure);
      case 'quick':
        return `${label(quickNames[value.quick])} · ${value.of}`;
      case 'picture':
        return value.alt;
      case 'formula':
        return `=${value.formula}`;
    }
  };
}
