import { say, type Locale } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import { firstNurturePool, firstPublicPool, firstRecycleRule } from '../../model/pool/first-pools.ts';
import { createPool } from './design-pool.ts';
import { createRule } from './design-rule.ts';

/** Gives a new organisation a public pool, marketing's nurture pool and a recycle rule that is not switched on yet. */
export async function equipForPools(work: Work, locale: Locale): Promise<void> {
  for (const { name, body } of [firstPublicPool, firstNurturePool])
    await createPool(work, { ...body, name: say(name, locale), nameEn: name.en });
  const { name, body } = firstRecycleRule;
  await createRule(work, { ...body, name: say(name, locale) });
}
