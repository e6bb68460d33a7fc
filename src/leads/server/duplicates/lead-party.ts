import type { PartyKind } from '../../../accounts/server/index.ts';

/** A lead is about a person and his company. */
export const leadParty: PartyKind = {
  object: 'lead',
  table: 'lead',
  nature: 'both',
  fields: {
    creditCode: ['credit_code'],
    company: ['company'],
    person: ['name'],
    phones: ['mobile', 'phone'],
    mails: ['email'],
    sites: ['website'],
    wechat: ['wechat'],
  },
};
