import { findPrincipal } from '../../identity/server/index.ts';
import { notify } from '../../notifications/server/index.ts';
import type { NotificationKind } from '../../notifications/model/kinds.ts';
import { covers, scopeOf, type Principal } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Subject } from './subjects.ts';

/** Tells people that they were mentioned in, or under, an entry; whoever may not see the subject hears nothing of it. */
export async function tellMentioned(
  work: Work,
  subject: Subject,
  entryId: string,
  userIds: readonly string[],
): Promise<void> {
  await tellThoseWhoSee(work, { kind: 'mentioned', ...subject, entryId }, userIds, async (person) => {
    const scope = scopeOf(person, subject.object, 'read');
    return scope ? covers(person, scope, subject) : false;
  });
}

type Mention = { kind: NotificationKind; object: string; id: string; title: string; entryId: string };

/** Tells those of these people who see what was said; returns the names of those who do not, and were told nothing. */
export async function tellThoseWhoSee(
  work: Work,
  { kind, object, id, title, entryId }: Mention,
  userIds: readonly string[],
  maySee: (person: Principal) => Promise<boolean>,
): Promise<string[]> {
  const { tenantId, name: who } = work.principal;
  const untold: string[] = [];
  for (const userId of new Set(userIds)) {
    const person = await findPrincipal(work.db, { tenantId, userId, kind: 'user', credentialId: userId });
    if (!person) continue;
    if (await maySee(person)) {
      await notify(work, { userId, kind, object, recordId: id, payload: { who, title, entryId } });
    } else untold.push(person.name);
  }
  return untold;
}
