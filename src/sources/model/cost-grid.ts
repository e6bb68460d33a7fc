/** What a source of leads costs beside the leads that it brings: cost, leads, cost per lead; and so in all. */
import type { WrittenGrid } from '../../reports/model/grid/grid.ts';

type Value = WrittenGrid['cells'][number]['value'];

const words = (zh: string, en: string): Value => ({ kind: 'static', text: { zh, en } });
const formula = (text: string): Value => ({ kind: 'formula', formula: text });
const head = { style: { fill: 'head', bold: true, align: 'center' } } as const;
const total = { left: 'none', style: { fill: 'total', bold: true } } as const;

/** `cost` is the sum of amounts of the cube of a source whose rows tell the source of leads. */
export function costGrid(cube: string, cost: string): WrittenGrid {
  const costs: Value = { kind: 'measure', source: cube, measure: cost };
  const leads: Value = { kind: 'measure', source: 'leads', measure: 'leads.count' };
  const by = `${cube}.source`;
  return {
    schema: 1,
    rows: [{ repeat: true }, {}, {}],
    columns: [{ size: 160 }, { size: 140 }, { size: 110 }, { size: 140 }],
    sources: [
      { id: cube },
      { id: 'leads', as: { [by]: 'leads.source', [`${cube}.day`]: 'leads.created_on' } },
    ],
    freeze: { rows: 1, columns: 1 },
    cells: [
      { at: [0, 0], value: words('来源', 'Source'), ...head },
      { at: [0, 1], value: words('费用', 'Cost'), ...head },
      { at: [0, 2], value: words('线索', 'Leads'), ...head },
      { at: [0, 3], value: words('每条线索费用', 'Cost per lead'), ...head },
      { at: [1, 0], value: { kind: 'field', source: cube, field: by } },
      { at: [1, 1], value: costs },
      { at: [1, 2], value: leads },
      { at: [1, 3], value: formula('B2 / C2') },
      { at: [2, 0], value: words('合计', 'In all'), ...total },
      { at: [2, 1], value: costs, ...total },
      { at: [2, 2], value: leads, ...total },
      { at: [2, 3], value: formula('B3 / C3'), ...total },
    ],
  };
}
