import type { Reaction } from '../../platform/server/index.ts';

/** Whoever ticks off the task of an action item has done the item. */
export const reviewReactions: readonly Reaction[] = [
  {
    on: 'task.completed',
    name: 'action-item-done',
    react: async (work, { recordId, at, actorId }) => {
      const done = await work.db
        .updateTable('action_item')
        .set((row) => ({
          state: 'done',
          ended_at: at,
          ended_by: actorId,
          updated_at: work.now,
          version: row('version', '+', 1n),
        }))
        .where('tenant_id', '=', work.principal.tenantId)
        .where('task_id', '=', recordId)
        .where('state', '=', 'open')
        .returning(['id', 'owner_id'])
        .executeTakeFirst();
      if (!done) return;
      const payload = { ownerId: done.owner_id };
      work.record({ type: 'action-item.done', object: 'action_item', recordId: done.id, payload });
    },
  },
];
