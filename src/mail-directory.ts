/** Whose addresses mails come from: what mail asks of the domains that keep people, accounts and deals. */
import { domainOfMail } from './accounts/model/duplicates/mail-address.ts';
import { contactAddresses, partiesAt } from './accounts/server/index.ts';
import type { MailDirectory } from './activities/server/index.ts';
import { openDealsOf } from './deals/server/index.ts';
import { leadAddress } from './leads/server/index.ts';

export const mailDirectory: MailDirectory = {
  partiesAt,
  openDealsOf,
  domainOf: domainOfMail,
  peopleOf: async (work, { object, id, accountId }) => {
    if (object === 'lead') return leadAddress(work, id);
    if (object === 'contact') return contactAddresses(work, { contactId: id });
    return accountId === null ? [] : contactAddresses(work, { accountId });
  },
};
