import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { UseCases } from '../../platform/server/index.ts';
import type { recordsContract } from '../model/contract.ts';
import { createField, listFields, updateField } from './field-definitions.ts';
import { readCatalogue } from './read-catalogue.ts';
import type { RecordKind } from './record-kind.ts';
import { createView, listViews, removeView, updateView } from './saved-views.ts';
import { searchEverything } from './search-everything.ts';

/** Fields, catalogues, views and search over all the kinds the product has, in the order search shows them. */
export function recordsUseCases(kinds: readonly RecordKind[]): UseCases<typeof recordsContract> {
  const kindOf = (object: string) =>
    kinds.find((kind) => kind.object === object) ?? refuse(refusals.notFound);
  return {
    listFields: async (work, { query }) => ({ items: await listFields(work, query.object) }),
    createField: (work, { body }) => createField(work, kinds, body),
    updateField: (work, { params, body, version }) => updateField(work, params.id, body, version!),
    readCatalogue: (work, { params }) => readCatalogue(work, kindOf(params.object)),
    listViews: async (work, { query }) => ({ items: await listViews(work, query.object) }),
    createView: (work, { body }) => createView(work, { ...body, object: kindOf(body.object).object }),
    updateView: (work, { params, body, version }) => updateView(work, params.id, body, version!),
    removeView: async (work, { params }) => {
      await removeView(work, params.id);
      return null;
    },
    search: (work, { query }) => searchEverything(work, kinds, query.q),
  };
}
