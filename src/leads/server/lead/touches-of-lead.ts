import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import type { TouchChannel } from '../../model/capture/lead-draft.ts';
import { leadKind } from './lead-kind.ts';

const mostRows = 200;

/** Every coming of a lead to us, the newest first. Refuses as not found outside the asker's reach. */
export async function touchesOf(work: Work, leadId: string) {
  await getStored(work, await openKind(work, leadKind), leadId, 'any');
  const rows = await work.db
    .selectFrom('lead_touch')
    .select(['id', 'at', 'channel', 'source', 'medium', 'campaign', 'content', 'term', 'referrer', 'page'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('lead_id', '=', leadId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostRows)
    .execute();
  return {
    items: rows.map((row) => ({
      ...row,
      channel: row.channel as TouchChannel,
      at: row.at.toISOString(),
    })),
  };
}
