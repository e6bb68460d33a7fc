/** The answers about satisfaction: one for each link. */
import type { OpenedLink } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Work } from '../../../platform/server/index.ts';

/** What was answered through a link. */
export function findAnswer({ db, principal }: Work, linkId: string) {
  return db
    .selectFrom('satisfaction')
    .select(['score', 'comment'])
    .where('tenant_id', '=', principal.tenantId)
    .where('link_id', '=', linkId)
    .executeTakeFirst();
}

type About = { kind: 'csat' | 'nps'; caseId: string | null; accountId: string | null };

/** Keeps the answer of a link; a later one takes the place of the one before. */
export async function keepAnswer(
  { db, principal, now }: Work,
  link: OpenedLink,
  { kind, caseId, accountId }: About,
  answer: { score: number; comment: string },
): Promise<void> {
  await db
    .insertInto('satisfaction')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      kind,
      link_id: link.id,
      case_id: caseId,
      account_id: accountId,
      ...answer,
      answered_at: now,
      changed_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'link_id']).doUpdateSet({ ...answer, changed_at: now }),
    )
    .execute();
}
