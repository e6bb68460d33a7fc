/** What every new organisation has of pools from the start. */
import type { Label } from '../../../platform/model/label.ts';
import { poolBody } from './pool-schemas.ts';
import { ruleBody } from './recycle-contract.ts';

/** Open to everybody, takes every lead that goes back; with limits that stop hoarding without hindering work. */
export const firstPublicPool = {
  name: { zh: '公共线索池', en: 'Public pool' } satisfies Label,
  body: poolBody.omit({ name: true }).parse({
    everybody: true,
    takes: [],
    rules: { dailyClaims: 20, holdLimit: 200, coolDays: 7 },
  }),
};

/** Marketing's: what came back three times is kept warm there and given out again by hand. */
export const firstNurturePool = {
  name: { zh: '市场培育池', en: 'Nurture pool' } satisfies Label,
  body: poolBody.omit({ name: true }).parse({ kind: 'nurture' }),
};

/** Ready to be switched on, not switched on: nothing leaves anybody's hands before the organisation has said so. */
export const firstRecycleRule = {
  name: { zh: '15 天保护，联系顺延', en: '15 days, longer with each contact' } satisfies Label,
  body: ruleBody.omit({ name: true }).parse({
    enabled: false,
    protectDays: 15,
    extendDays: 7,
    mostDays: 60,
    dealRank: 2,
  }),
};
