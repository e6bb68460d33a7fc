/** One row of the file as values of fields: what is written becomes typed, whom it names is looked up later. */
import type { Field } from '../../../platform/model/fields.ts';
import { rowDefects } from '../../model/refusals.ts';
import { valueFaults } from '../../../records/model/reading/value-faults.ts';
import type { Mapping } from '../../model/mapping.ts';
import { readField } from '../../../records/model/reading/read-field.ts';
import { wireValue } from '../../../records/model/reading/wire-value.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import type { TableRow } from '../files/table.ts';
import type { FilePlan } from './plan-import.ts';
import type { RowFault } from './row-fault.ts';

export type ReadRow = {
  row: number;
  cells: readonly string[];
  /** Read values by field id; a blank cell leaves its field out. */
  values: Values;
  /** What the row calls other records, people and stages, by field id. */
  names: Map<string, string>;
  faults: RowFault[];
};

export type RowReader = (raw: TableRow) => ReadRow;

const pointers: ReadonlySet<Field['kind']> = new Set(['reference', 'user', 'team']);

/** Reads rows of one file. */
export function createRowReader(
  plan: FilePlan,
  mapping: Mapping,
  fields: ReadonlyMap<string, Field>,
  timeZone: string,
): RowReader {
  const titles = new Map(Object.entries(mapping.columns).map(([title, use]) => [use.field, title]));
  const formatOf = (id: string) => {
    const title = titles.get(id) ?? '';
    return { dateFormat: plan.formats.get(title), scale: mapping.columns[title]?.scale };
  };
  const formats = new Map([...fields.keys()].map((id) => [id, formatOf(id)]));
  return ({ row, cells, defects }) => {
    const read: ReadRow = { row, cells, values: {}, names: new Map(), faults: [] };
    for (const defect of defects) {
      if (defect !== 'too_many_cells' && defect !== 'broken_text') continue;
      read.faults.push({ column: null, code: defect, label: rowDefects[defect] });
    }
    for (const [id, text] of plan.mapper.map(cells)) {
      const field = fields.get(id);
      if (!field || text === '') continue;
      const value = readField(field, text, formats.get(id));
      if (!value.ok) {
        read.faults.push({
          column: titles.get(id) ?? field.label.zh,
          code: value.code,
          label: valueFaults[value.code],
        });
      } else if (pointers.has(field.kind)) read.names.set(id, String(value.value));
      else read.values[id] = wireValue(field, value.value, timeZone);
    }
    return read;
  };
}
