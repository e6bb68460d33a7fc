import { entryContract } from '../../model/contract.ts';
import { issueLink } from '../one-time-links.ts';
import type { AppForTests } from './app-for-tests.ts';
import type { OrganisationForTests } from './organisation-for-tests.ts';

/** A client with a session of this person, who has set a password by the link. */
export async function browserOf(organisation: OrganisationForTests, app: AppForTests, userId: string) {
  const token = await organisation.as(organisation.system, (work) => issueLink(work, userId, 'setup'));
  const opened = await app.stranger(entryContract.spendLink, {
    params: { token },
    body: { password: 'correct horse battery' },
  });
  return app.browserWith(opened.cookies['mingdou_session']!);
}
