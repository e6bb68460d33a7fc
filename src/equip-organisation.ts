import { equipForDeals } from './deals/server/index.ts';
import { equipForPools, equipForScoring } from './leads/server/index.ts';
import type { Locale } from './platform/model/label.ts';
import { equipWithReports } from './reports/server/index.ts';
import type { Work } from './platform/server/index.ts';

/** What every new organisation has from the start: a pipeline, loss reasons, pools, tags, score rules and reports in its language. */
export async function equipOrganisation(work: Work): Promise<void> {
  const organisation = await work.db
    .selectFrom('organisation')
    .select('locale')
    .where('id', '=', work.principal.tenantId)
    .executeTakeFirstOrThrow();
  await equipForDeals(work, organisation.locale as Locale);
  await equipForPools(work, organisation.locale as Locale);
  await equipForScoring(work, organisation.locale as Locale);
  await equipWithReports(work);
}
