import { newId } from '../../../platform/model/identifier.ts';
import { covers, scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { RecyclePreview, RuleBody } from '../../model/pool/recycle-contract.ts';
import type { RecycleRule } from '../../model/pool/recycle-rule.ts';
import { atClock, nextRunDay } from '../../model/pool/run-clock.ts';
import { reasonInWords } from '../../model/pool/standing-words.ts';
import { fromTheStart, pageOfOwned } from './all-owned-leads.ts';
import { checkRule } from './design-rule.ts';
import { leadsGoingBack, type GoingBack } from './leads-going-back.ts';
import type { OwnedLead } from './owned-leads.ts';
import { nameOfPool } from './pool-queries.ts';
import { recycleClock } from './recycle-clock.ts';
import { recycleTerms } from './recycle-rules.ts';

const pageSize = 2000;
const mostShown = 200;

/**
 * What the next run will take back, of the leads the asker may see; nothing is written. A rule that is being drawn is
 * tried out alone. Refuses a rule that could not be saved.
 */
export async function previewRecycling(work: Work, drawn?: RuleBody): Promise<RecyclePreview> {
  const { principal, now } = work;
  if (drawn) await checkRule(work, drawn);
  const { runAt } = await recycleClock(work);
  const day = nextRunDay(now, runAt, principal.timeZone);
  await work.elevate();
  const going = await allGoingBack(work, day, drawn && [{ ...drawn, id: newId() }]);
  const byRule = Map.groupBy(going, ({ rule }) => rule.id);
  return {
    day,
    at: atClock(day, runAt, principal.timeZone).toISOString(),
    total: going.filter(({ pool }) => pool !== null).length,
    withoutPool: going.filter(({ pool }) => pool === null).length,
    byRule: [...byRule.values()].map((some) => ({ ruleName: some[0]!.rule.name, count: some.length })),
    items: going.slice(0, mostShown).flatMap((one) => wireGoing(work, one)),
  };
}

async function allGoingBack(
  work: Work,
  day: string,
  instead: readonly RecycleRule[] | undefined,
): Promise<GoingBack[]> {
  const terms = await recycleTerms(work, instead);
  if (terms.rules.length === 0) return [];
  const going: GoingBack[] = [];
  for (let after: string | null = fromTheStart; after !== null;) {
    const page = await pageOfOwned(work, terms, { after, size: pageSize });
    going.push(
      ...leadsGoingBack(
        terms,
        page.leads.filter((lead) => isVisible(work, lead)),
        day,
      ),
    );
    after = page.next;
  }
  return going;
}

function isVisible({ principal }: Work, { ownerId, teamId }: OwnedLead): boolean {
  const scope = scopeOf(principal, 'lead', 'read');
  return scope !== null && covers(principal, scope, { ownerId, teamId });
}

function wireGoing(work: Work, { lead, rule, standing, pool }: GoingBack): RecyclePreview['items'] {
  if (!pool) return [];
  return [
    {
      id: lead.id,
      name: lead.name,
      company: lead.company,
      owner: { id: lead.ownerId, name: lead.ownerName },
      pool: { id: pool.id, name: nameOfPool(work, pool) },
      ruleName: rule.name,
      reason: reasonInWords(standing.reason, rule),
    },
  ];
}
