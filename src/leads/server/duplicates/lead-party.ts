import type { PartyKind } from '../../../accounts/server/index.ts';
import { leadPartyFields } from '../../model/duplicates/party-fields.ts';

/** A lead is about a person and his company. */
export const leadParty: PartyKind = {
  object: 'lead',
  table: 'lead',
  nature: 'both',
  fields: leadPartyFields,
};
