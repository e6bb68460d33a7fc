import type { PartyFields } from '../../../accounts/model/duplicates/party.ts';

/** Which fields of a lead tell of the person and of his company. */
export const leadPartyFields: PartyFields = {
  creditCode: ['credit_code'],
  company: ['company'],
  person: ['name'],
  phones: ['mobile', 'phone'],
  mails: ['email'],
  sites: ['website'],
  wechat: ['wechat'],
};
