/** Good requests about grids and plug-ins. */
import { asked, type Sampling } from './sampling.ts';

const grid = {
  schema: 1,
  rows: [{ repeat: true }, {}, {}],
  columns: [{}, {}],
  sources: [{ id: 'deals' }],
  cells: [
    { at: [0, 0], value: { kind: 'static', text: { zh: '阶段', en: 'Stage' } } },
    { at: [0, 1], value: { kind: 'static', text: { zh: '商机数', en: 'Deals' } } },
    { at: [1, 0], value: { kind: 'field', source: 'deals', field: 'deals.stage' } },
    { at: [1, 1], value: { kind: 'measure', source: 'deals', measure: 'deals.count' } },
    { at: [2, 0], value: { kind: 'static', text: { zh: '合计', en: 'Total' } }, left: 'none' },
    { at: [2, 1], value: { kind: 'measure', source: 'deals', measure: 'deals.count' }, left: 'none' },
  ],
};

export const gridSamples: Record<string, Sampling> = {
  'grids.previewGrid': asked({ grid }),
  'plugIns.drawBlock': asked({
    plugIn: 'pareto',
    block: 'abc',
    properties: { a: 80 },
    answer: { columns: [], rows: [], asOf: '2026-01-01T00:00:00Z', total: 0 },
  }),
};
