import type { UseCases } from '../../../platform/server/index.ts';
import type { duplicateContract } from '../../model/duplicates/contract.ts';
import { dismissGroup, listGroups, requestGroups } from './duplicate-groups.ts';
import type { MergeRegistry } from './duplicate-kind.ts';
import { listRules, saveRule } from './duplicate-rules.ts';
import { getMerge, listMerges } from './merge-queries.ts';
import { mergeRecords } from './merge-records.ts';
import { previewMerge } from './preview-merge.ts';
import { searchDuplicates } from './search-duplicates.ts';
import { undoMerge } from './undo-merge.ts';

/** Duplicates among the kinds of all domains, with what hangs on them. */
export function duplicateUseCases(registry: MergeRegistry): UseCases<typeof duplicateContract> {
  const { kinds } = registry;
  return {
    searchDuplicates: (work, { body }) => searchDuplicates(work, kinds, body),
    listRules: async (work) => ({ items: await listRules(work, kinds) }),
    saveRule: async (work, { params, body }) => {
      await saveRule(work, kinds, params.object, body);
      return { object: params.object, ...body };
    },
    previewMerge: (work, { body }) => previewMerge(work, registry, body),
    mergeRecords: async (work, { body }) =>
      getMerge(work, registry, await mergeRecords(work, registry, body)),
    listMerges: async (work, { query }) => ({ items: await listMerges(work, registry, query) }),
    undoMerge: async (work, { params }) => {
      await undoMerge(work, registry, params.id);
      return getMerge(work, registry, params.id);
    },
    findGroups: async (work, { body }) => ({ jobId: await requestGroups(work, registry, body.object) }),
    listGroups: (work, { query }) => listGroups(work, registry, query),
    dismissGroup: async (work, { params }) => {
      await dismissGroup(work, registry, params.id);
      return null;
    },
  };
}
