import { useQuery } from '@tanstack/react-query';
import { contractQuery, useLocale } from '../../../platform/web/index.ts';
import { activityContract } from '../../model/contract.ts';
import type { WireFollowUpType } from '../../model/follow-up-contract.ts';
import { builtInTypes } from '../../model/follow-up-type.ts';

/** The kinds of talk that can be written down, in the organisation's order; until they are there, those it began with. */
export function useFollowUpTypes(): readonly WireFollowUpType[] {
  const { data } = useQuery({ ...contractQuery(activityContract.listFollowUpTypes), staleTime: 300_000 });
  return (data?.items ?? builtInTypes).filter(({ isRetired }) => !isRetired);
}

/** A name as the reader's language has it. */
export function useNameOf(): (named: { name: string; nameEn: string | null }) => string {
  const { locale } = useLocale();
  return ({ name, nameEn }) => (locale === 'en' && nameEn ? nameEn : name);
}
