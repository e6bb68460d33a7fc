/** A type of follow-up as it is drawn and sent; the server counts its versions. */
import type { WireFollowUpType } from '../../model/follow-up-contract.ts';

export type TypeDraft = Omit<WireFollowUpType, 'key' | 'version'> & { key?: string };

export const blankType: TypeDraft = {
  kind: 'visit',
  name: '',
  nameEn: null,
  template: '',
  results: [],
  requires: [],
  leastLength: 0,
  isRetired: false,
};

export function draftOf(type: WireFollowUpType): TypeDraft {
  const { key, kind, name, nameEn, template, results, requires, leastLength, isRetired } = type;
  return { key, kind, name, nameEn, template, results, requires, leastLength, isRetired };
}

export function draftsOf(types: readonly WireFollowUpType[]): TypeDraft[] {
  return types.map(draftOf);
}
