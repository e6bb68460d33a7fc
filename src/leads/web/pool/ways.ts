import { useLocale, useText } from '../../../platform/web/index.ts';
import type { PoolLead } from '../../model/pool/pool-schemas.ts';
import { poolTexts } from './texts.ts';

/** By which ways a lead can be reached, in words. */
export function useWays(): (lead: Pick<PoolLead, 'reachableBy'>) => string {
  const t = useText(poolTexts);
  const { locale } = useLocale();
  return ({ reachableBy }) => reachableBy.map((way) => t(way)).join(locale === 'en' ? ', ' : '、');
}
