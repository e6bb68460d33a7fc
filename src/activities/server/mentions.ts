import { findPrincipal } from '../../identity/server/index.ts';
import { notify } from '../../notifications/server/index.ts';
import { covers, scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Subject } from './subjects.ts';

/** Tells people that they were mentioned in, or under, an entry; whoever may not see the subject hears nothing of it. */
export async function tellMentioned(
  work: Work,
  subject: Subject,
  entryId: string,
  userIds: readonly string[],
): Promise<void> {
  for (const userId of new Set(userIds)) {
    if (!(await maySee(work, subject, userId))) continue;
    await notify(work, {
      userId,
      kind: 'mentioned',
      object: subject.object,
      recordId: subject.id,
      payload: { who: work.principal.name, title: subject.title, entryId },
    });
  }
}

async function maySee({ db, principal }: Work, subject: Subject, userId: string): Promise<boolean> {
  const person = await findPrincipal(db, {
    tenantId: principal.tenantId,
    userId,
    kind: 'user',
    credentialId: userId,
  });
  const scope = person && scopeOf(person, subject.object, 'read');
  return scope ? covers(person, scope, subject) : false;
}
