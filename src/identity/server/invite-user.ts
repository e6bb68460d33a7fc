/** Letting somebody in: the links that are shown to who may change people. */
import { refuse, refusals } from '../../platform/model/refusal.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { identityContract } from '../model/contract.ts';
import type { Person } from '../model/people-contract.ts';
import { identityRefusals } from '../model/refusals.ts';
import { claimLogin, createUser } from './create-user.ts';
import { rolesNamed } from './hold-roles.ts';
import { requireGrantableRoles } from './limits-of-granting.ts';
import { notePolicyChange } from './note-policy-change.ts';
import { issueLink, linkUrl } from './one-time-links.ts';
import { requireTeam } from './team-queries.ts';
import { getUser } from './user-queries.ts';

/** Adds a person and returns the link with which he sets his password. Refuses roles that reach further than the asker. */
export async function inviteNewUser(
  work: Work,
  { body }: Received<typeof identityContract.createUser>,
  baseUrl: string,
) {
  await notePolicyChange(work);
  if (body.teamId) await requireTeam(work, body.teamId);
  await requireGrantableRoles(work, await rolesNamed(work, { roleIds: body.roleIds }), body.teamId);
  const userId = await createUser(work, { ...body, title: body.title || null });
  return { userId, setupUrl: linkUrl(baseUrl, await issueLink(work, userId, 'setup')) };
}

/**
 * A set-up link for somebody who has no password yet; gives him the e-mail he will sign in with.
 * Refuses when he has a password, reaches further than the asker, or the e-mail leads to somebody else.
 */
export async function inviteUser(
  work: Work,
  { params, body }: Received<typeof identityContract.inviteUser>,
  baseUrl: string,
) {
  const person = await reachable(work, params.id);
  if (person.entry === 'ready') refuse(identityRefusals.hasPassword);
  if (person.email !== body.email) await changeEmail(work, person, body.email);
  work.record({
    type: 'user.invited',
    object: 'user',
    recordId: person.id,
    changes: { email: { from: person.email || null, to: body.email } },
  });
  return { setupUrl: linkUrl(baseUrl, await issueLink(work, person.id, 'setup')) };
}

/** A link to set a new password. Refuses for somebody who cannot sign in yet or reaches further than the asker. */
export async function resetPassword(
  work: Work,
  { params }: Received<typeof identityContract.resetPassword>,
  baseUrl: string,
) {
  const person = await reachable(work, params.id);
  if (person.entry === 'none') refuse(identityRefusals.noEntryYet);
  work.record({ type: 'user.reset-requested', object: 'user', recordId: person.id });
  return { resetUrl: linkUrl(baseUrl, await issueLink(work, person.id, 'reset')) };
}

/** Whoever holds the link can act as the person: so he must not reach further than the one who is shown it. */
async function reachable(work: Work, userId: string): Promise<Person> {
  const person = await getUser(work, userId);
  if (person.state !== 'active') refuse(refusals.notFound);
  await requireGrantableRoles(
    work,
    person.roles.map((role) => role.id),
    person.team?.id ?? null,
  );
  return person;
}

async function changeEmail(work: Work, person: Person, email: string): Promise<void> {
  const { db, principal } = work;
  await db
    .deleteFrom('login')
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', person.id)
    .execute();
  await claimLogin(work, email, person.id);
  await db
    .updateTable('app_user')
    .set({ email })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', person.id)
    .execute();
}
