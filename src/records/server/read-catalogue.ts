import { requireRight, type Work } from '../../platform/server/index.ts';
import type { CatalogueAnswer } from '../model/contract.ts';
import { openKind, reachOfField, type RecordKind } from './record-kind.ts';

/** The catalogue as the asker has it, for the browser: without columns, with what the asker may do with each field. Refuses without the right to read. */
export async function readCatalogue(work: Work, kind: RecordKind): Promise<CatalogueAnswer> {
  requireRight(work, kind.object, 'read');
  const { object, label, plural } = kind.catalogue;
  const { fields } = await openKind(work, kind);
  return {
    object,
    label,
    plural,
    // What is undefined does not go over the wire.
    fields: fields.map((field) => ({
      ...field,
      column: undefined,
      options: field.options && [...field.options],
      reach: reachOfField(work, kind, field) as 'masked' | 'read' | 'edit',
    })),
  };
}
