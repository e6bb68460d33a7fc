/** Records that change rouse the watches over them. */
import type { GroupReaction, Work } from '../../../platform/server/index.ts';
import { sql } from 'kysely';
import { watchedObjects } from '../../model/watch/watch.ts';

/** What comes within so long is looked at together: an import is one look, and one message. */
const gathering = 60_000;

/** The watches over such records are looked at a minute later; one that waits already is not put off. */
async function rouse({ db, principal, now }: Work, object: string): Promise<void> {
  const due = new Date(now.getTime() + gathering);
  await sql`
    update watch w set due_at = ${due}
    where w.tenant_id = ${principal.tenantId} and w.deleted_at is null and w.paused_at is null and w.due_at > ${due}
      and w.definition #>> '{check,on}' = 'change' and (
        w.definition #>> '{subject,object}' = ${object}
        or w.definition #>> '{subject,measure}' like ${`${object}s.%`}
        or (${object} = 'deal' and w.definition #>> '{subject,about}' = 'funnel'))`.execute(db);
}

export const watchReactions: readonly GroupReaction[] = watchedObjects.map((object) => ({
  on: `${object}.*`,
  name: `rouse-watches-of-${object}`,
  reactToAll: async (work, events) => {
    if (events.length > 0) await rouse(work, object);
  },
}));
