import type { Mapping } from './mapping.ts';

/** What one row says about a record: the written text of each mapped field, not yet read as values. */
export type MappedRow = Map<string, string>;

/** A mapping made ready for one file: each row's cells in, each field's text out. */
export type RowMapper = {
  /** The fields of the row; a field whose cell is blank is present with ''. */
  map(cells: readonly string[]): MappedRow;
  /** The cell below a header, renamed as its column says; '' when the file has no such header. */
  cell(cells: readonly string[], header: string): string;
};

/** Fixes where each header stands, so that a million rows are mapped without searching. */
export function createRowMapper(mapping: Mapping, header: readonly string[]): RowMapper {
  const positions = new Map(header.map((title, index) => [title, index]));
  const uses = new Map(Object.entries(mapping.columns));
  const constants = Object.entries(mapping.constants);
  const cell = (cells: readonly string[], title: string): string => {
    const written = cells[positions.get(title) ?? -1]?.trim() ?? '';
    const renamed = uses.get(title)?.values;
    return renamed && Object.hasOwn(renamed, written) ? renamed[written]! : written;
  };
  const fill = (text: string, cells: readonly string[]): string =>
    text.replace(/\{([^{}]+)\}/g, (_place, title: string) => cell(cells, title)).trim();
  return {
    cell,
    map(cells) {
      const row: MappedRow = new Map();
      for (const [title, use] of uses) row.set(use.field, cell(cells, title));
      for (const [field, text] of constants) row.set(field, fill(text, cells));
      const kind = stageKind(mapping, row.get('stage'));
      if (kind && kind !== 'lost') row.delete('loss_reason');
      return row;
    },
  };
}

/** Whether a stage of the mapping's pipeline is open, won or lost; undefined when the mapping does not say. */
export function stageKind(mapping: Mapping, stage: string | undefined): 'open' | 'won' | 'lost' | undefined {
  return mapping.pipeline?.stages.find((candidate) => candidate.name === stage)?.kind;
}
