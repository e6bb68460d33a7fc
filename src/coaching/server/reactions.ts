import { dayOf } from '../../platform/model/calendar.ts';
import type { Reaction } from '../../platform/server/index.ts';

/** A coach who ticks off his task has held the talk. */
export const coachingReactions: readonly Reaction[] = [
  {
    on: 'task.completed',
    name: 'coaching-held',
    react: async (work, { recordId, at }) => {
      const held = await work.db
        .updateTable('coaching')
        .set({ done_on: dayOf(at, work.principal.timeZone) })
        .where('tenant_id', '=', work.principal.tenantId)
        .where('task_id', '=', recordId)
        .where('done_on', 'is', null)
        .where('cancelled_at', 'is', null)
        .returning(['id', 'person_id'])
        .executeTakeFirst();
      if (!held) return;
      const payload = { personId: held.person_id };
      work.record({ type: 'coaching.done', object: 'coaching', recordId: held.id, payload });
    },
  },
];
