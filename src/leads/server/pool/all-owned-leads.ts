import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { ownedLeads, type OwnedLead } from './owned-leads.ts';
import type { RecycleTerms } from './recycle-rules.ts';

/** Where a pass over all leads begins. */
export const fromTheStart = '00000000-0000-0000-0000-000000000000';

export type Page = { leads: OwnedLead[]; next: string | null };

/** The next of all leads that somebody holds, after this id; `next` is null at the end. The work is elevated. */
export async function pageOfOwned(
  work: Work,
  terms: RecycleTerms,
  { after, size, where = sql`true` }: { after: string; size: number; where?: RawBuilder<unknown> },
): Promise<Page> {
  const leads = await ownedLeads(work, terms, {
    where: sql`r.id > ${after} and ${where}`,
    limit: size,
  });
  return { leads, next: leads.length === size ? leads.at(-1)!.id : null };
}
