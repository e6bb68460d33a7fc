/** Whom a record is about, in the words by which two records are found to be about the same. */
import type { Values } from '../../../records/model/field-schema.ts';

/** A company, a person, or (a lead) a person with his company. */
export type PartyNature = 'company' | 'person' | 'both';

const partyParts = ['creditCode', 'company', 'person', 'phones', 'mails', 'sites', 'wechat'] as const;
export type PartyPart = (typeof partyParts)[number];

/** What is told of a party, as it was written. */
export type Party = Partial<Record<PartyPart, readonly string[]>>;

/** The fields of a record that tell each part. */
export type PartyFields = Partial<Record<PartyPart, readonly string[]>>;

/** The party that these values are about; `companyName` is the name behind a reference, where the company is one. */
export function partyOf(fields: PartyFields, values: Values, companyName?: string | null): Party {
  const party: Party = {};
  for (const part of partyParts) {
    const told = (fields[part] ?? []).map((id) => values[id]).filter((value) => typeof value === 'string');
    party[part] = part === 'company' && companyName !== undefined ? [companyName ?? ''] : told;
  }
  return party;
}

/** Every field that tells something of a party. */
export function fieldsOfParty(fields: PartyFields): string[] {
  return [...new Set(Object.values(fields).flat())];
}
