import type { z } from 'zod';
import { requireRight, type Work } from '../../../platform/server/index.ts';
import type { integrationsContract } from '../../model/contract.ts';
import { importEntity } from '../../model/import-entity.ts';
import { mappingSchema, type EntityName, type Mapping } from '../../model/mapping.ts';
import type { ReadOptions } from '../files/read-table.ts';
import type { StoredFile } from '../stored-files.ts';
import { openEntity } from './import-fields.ts';
import { planFile } from './plan-import.ts';
import { suggestMapping } from './suggest-mapping.ts';

type Answer = z.output<typeof integrationsContract.lookIntoFile.answer>;
type Asked = { entity: EntityName; reading: ReadOptions; mapping?: Mapping | undefined };

const shownRows = 8;
const shownDates = 5;

/**
 * Header, first rows, how many rows there are, and the mapping: the one given, else a guess. Names the columns whose
 * dates somebody must be asked about. Refuses what is no table, and without the right to import the entity.
 */
export async function lookIntoFile(
  work: Work,
  file: StoredFile & { path: string },
  asked: Asked,
): Promise<Answer> {
  const { object, action } = importEntity(asked.entity).right;
  requireRight(work, object, action);
  const { table, mapping: guess } = await suggestMapping(work, {
    entity: asked.entity,
    path: file.path,
    reading: asked.reading,
  });
  const mapping = asked.mapping ?? mappingSchema.parse(guess);
  const { fields } = await openEntity(work, asked.entity);
  const plan = await planFile(file.path, mapping, asked.reading, fields);
  const { kind, encoding, delimiter, sheet, sheets, header, sample } = table;
  return {
    table: {
      kind,
      encoding,
      delimiter,
      sheet,
      sheets,
      header,
      sample: sample.slice(0, shownRows),
      rows: plan.rows,
    },
    mapping,
    ambiguous: plan.ambiguous.map((column) => ({ ...column, samples: samplesOf(table, column.header) })),
  };
}

function samplesOf({ header, sample }: { header: string[]; sample: string[][] }, title: string): string[] {
  const index = header.indexOf(title);
  const cells = sample.map((row) => row[index] ?? '').filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, shownDates);
}
