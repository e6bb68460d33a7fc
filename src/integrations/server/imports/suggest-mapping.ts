/** A look at a file before it is imported: what is in it, and what its columns probably mean. */
import { listPipelines } from '../../../deals/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { guessMapping } from '../../model/guess-mapping.ts';
import type { Creatable, EntityName, MappingDocument } from '../../model/mapping.ts';
import { peekTable, type ReadOptions } from '../files/read-table.ts';
import type { TablePeek } from '../files/table.ts';
import { openEntity } from './import-fields.ts';
import { creatableBy } from './prepare-import.ts';

export type Suggestion = { table: TablePeek; mapping: MappingDocument };

/** What is made by name unless somebody says otherwise: never a pipeline or a field. */
const usuallyMade: Record<EntityName, readonly Creatable[]> = {
  accounts: ['accounts', 'options', 'owners'],
  contacts: ['accounts', 'options', 'owners'],
  deals: ['accounts', 'products', 'options', 'owners', 'loss_reasons'],
  leads: ['products', 'options', 'owners'],
  products: ['options'],
  users: ['owners', 'teams'],
  notes: [],
  rates: [],
};

/** Guesses the mapping of a file for an entity, from its headers and first rows. Refuses what is no table. */
export async function suggestMapping(
  work: Work,
  { entity, path, reading }: { entity: EntityName; path: string; reading: ReadOptions },
): Promise<Suggestion> {
  const table = await peekTable(path, reading);
  const { fields } = await openEntity(work, entity);
  const stages =
    entity === 'deals'
      ? (await listPipelines(work)).flatMap((pipeline) => pipeline.stages.map((stage) => stage.name))
      : [];
  const guess = guessMapping({
    entity,
    header: table.header,
    sample: table.sample,
    fields: [...fields.values()],
    stages,
  });
  const allowed = new Set(creatableBy(work));
  const create = usuallyMade[entity].filter((what) => allowed.has(what));
  return {
    table,
    mapping: { ...guess, create, ...(reading.sheet !== undefined && { sheet: reading.sheet }) },
  };
}
