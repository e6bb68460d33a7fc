/** Which fields of accounts and contacts tell of their party. */
import type { PartyFields } from './party.ts';

export const accountPartyFields: PartyFields = {
  creditCode: ['credit_code'],
  company: ['name'],
  phones: ['phone'],
  mails: ['email'],
  sites: ['website'],
};

export const contactPartyFields: PartyFields = {
  person: ['name'],
  company: ['account'],
  phones: ['mobile', 'phone'],
  mails: ['email'],
  wechat: ['wechat'],
};
