/** A funnel as a table: one row a stage, and with a split one a stage and value. */
import type {
  Cell,
  Column,
  TableAnswer,
  WireFunnel,
  WirePart,
  WireStage,
  WireWeight,
} from '../model/answer.ts';
import type { MeasureUnit } from '../model/measure.ts';
import { insightTexts } from '../model/texts.ts';
import { keyColumn } from './cells.ts';
import type { Key } from './open-cube.ts';

type Row = WirePart['rows'][number];
type Told = { id: keyof typeof insightTexts; unit: MeasureUnit; cell: (row: Row, stage: WireStage) => Cell };

const told = (id: Told['id'], unit: MeasureUnit, cell?: Told['cell']): Told => ({
  id,
  unit,
  cell: cell ?? ((row) => (row as Record<string, unknown>)[id] as Cell),
});
const counted = (id: Told['id']) =>
  told(id, 'count', (row) => (row as unknown as Record<string, WireWeight>)[id]!.count);

const size = [told('count', 'count'), told('amount', 'money')];
const times = [
  told('medianDays', 'days', (_, stage) => stage.medianDays),
  told('p80Days', 'days', (_, stage) => stage.p80Days),
];
const columnsOf: Readonly<Record<WirePart['kind'], readonly Told[]>> = {
  conversion: [
    ...size,
    told('stepRate', 'percent'),
    told('overallRate', 'percent'),
    counted('lostHere'),
    told('lossRate', 'percent'),
    told('skipRate', 'percent'),
  ],
  flow: [
    ...(['openStart', 'in', 'fwd', 'back', 'lost', 'openEnd'] as const).map(counted),
    told('forwardRate', 'percent'),
    told('lossRate', 'percent'),
  ],
  stock: size,
};

/** Times in stages belong to the whole funnel, so a split does not show them. */
export function tabulateFunnel(funnel: WireFunnel['funnel'], split: Key | null): Omit<TableAnswer, 'asOf'> {
  const { whole, parts, stages } = funnel;
  const columns = [...columnsOf[whole.kind], ...(split || whole.kind === 'stock' ? [] : times)];
  const rowsOf = ({ rows }: WirePart, before: Cell[]) =>
    rows.map((row): Cell[] => {
      const stage = stages.find((stage) => stage.id === row.stageId)!;
      return [...before, { id: stage.id, name: stage.name }, ...columns.map(({ cell }) => cell(row, stage))];
    });
  const rows = split ? parts.flatMap(({ value, part }) => rowsOf(part, [value])) : rowsOf(whole, []);
  return { columns: [...(split ? [keyColumn(split)] : []), ...headings(columns)], rows, total: rows.length };
}

function headings(columns: readonly Told[]): Column[] {
  const stage: Column = { id: 'stage', label: insightTexts.stage, kind: 'reference', unit: null };
  return [stage, ...columns.map(({ id, unit }) => ({ id, label: insightTexts[id], kind: 'measure', unit }))];
}
