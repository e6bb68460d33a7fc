/** Which facts of deals may be kept by columns, and which events change them. */
import type { FactEvent, KeptByColumns } from '../../insights/model/measure.ts';

/** Told, unaudited, when facts change otherwise than with the one deal of an event. */
export const factsChanged = 'facts.changed';

/** Whose facts changed: some deals', those of a pipeline, those that somebody holds. */
export type ChangedFacts = { dealIds: readonly string[] } | { pipelineId: string } | { ownerId: string };

const accountChanges = ['account.merged', 'account.merged-away', 'account.merge-undone', 'account.restored'];

export const factsByColumns: KeptByColumns = {
  tables: ['deal_fact', 'visit_fact'],
  moves: "outcome = 'open'",
  sources: ['deal', 'deal_then', 'stay', 'visit'],
  joins: ['fact'],
  beside: [{ join: 'sector', table: 'account', object: 'account', columns: ['tenant_id', 'id', 'industry'] }],
  objects: ['deal', 'account', 'pipeline'],
  changedBy: (event) => {
    if (event.type === factsChanged) return changedFacts(event);
    if (event.type === 'pipeline.changed') return 'all';
    if (event.recordId === null) return null;
    if (event.type.startsWith('deal.')) return { column: 'deal_id', values: [event.recordId] };
    if (accountChanges.includes(event.type)) return { column: 'account_id', values: [event.recordId] };
    return null;
  },
};

function changedFacts({ payload }: FactEvent): ReturnType<KeptByColumns['changedBy']> {
  const changed = payload as ChangedFacts;
  if ('dealIds' in changed) return { column: 'deal_id', values: changed.dealIds };
  if ('ownerId' in changed) return { column: 'owner_id', values: [changed.ownerId] };
  return 'all';
}
