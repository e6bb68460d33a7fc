/** Where the facts about accounts come from: their own domain and activities here, the domains above tell theirs. */
import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import {
  noDeals,
  noPapers,
  noService,
  noTalks,
  type AccountFacts,
  type BuyingRoles,
  type DealFacts,
  type MarginFacts,
  type PaperFacts,
  type ServiceFacts,
  type TalkFacts,
} from '../../model/portrait/account-facts.ts';

/** Facts by account, within what the asker may see; null for whom the whole part is not. */
type FactSource<Facts> = (
  work: Work,
  accountIds: readonly string[],
) => Promise<ReadonlyMap<string, Facts> | null>;

/** Rows id, at, kind, title, href, who, answered of what one account did; null for whom they are not. */
type BehaviourSource = (work: Work, accountId: string) => RawBuilder<unknown> | null;

export type CustomerSources = {
  deals: FactSource<DealFacts>;
  papers: FactSource<PaperFacts>;
  margins: FactSource<MarginFacts>;
  service: FactSource<ServiceFacts>;
  behaviour: readonly BehaviourSource[];
  roles: BuyingRoles;
};

/** All facts of these accounts. */
export async function factsOf(
  work: Work,
  sources: CustomerSources,
  accountIds: readonly string[],
): Promise<(accountId: string) => AccountFacts> {
  const deals = await sources.deals(work, accountIds);
  const papers = await sources.papers(work, accountIds);
  const margins = await sources.margins(work, accountIds);
  const service = await sources.service(work, accountIds);
  const talks = await talksOf(work, accountIds);
  return (id) => ({
    deals: deals && (deals.get(id) ?? noDeals),
    papers: papers && (papers.get(id) ?? noPapers),
    margins: margins && (margins.get(id) ?? { margin: null }),
    service: service && (service.get(id) ?? noService),
    talks: talks.get(id) ?? noTalks,
  });
}

const window = 90;

type TalkRow = { id: string; recent: string; before: string; response: number | null };

/** How often was talked lately and before, and how fast mails were answered; of what the asker may read. */
async function talksOf(
  { db, principal, now }: Work,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, TalkFacts>> {
  const t = principal.tenantId;
  const since = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const { rows } = await sql<TalkRow>`
    with mails as (
      select s.record_id as account_id, m.thread_id, m.at, m.state,
        lead(m.state) over thread as next_state, lead(m.at) over thread as next_at
      from mail_subject s join mail m on m.tenant_id = s.tenant_id and m.thread_id = s.thread_id
      where s.tenant_id = ${t} and s.object = 'account' and s.record_id = any(${accountIds}::uuid[])
        and m.state in ('received', 'sent') and m.at > ${since(2 * window)}
      window thread as (partition by s.record_id, m.thread_id order by m.at)),
    talks as (
      select n.account_id, n.at from note n where n.tenant_id = ${t} and n.account_id = any(${accountIds}::uuid[])
        and n.kind <> 'note' and n.deleted_at is null and n.at > ${since(2 * window)}
      union all select account_id, at from mails)
    select a.id, count(k.at) filter (where k.at > ${since(window)})::text as recent,
      count(k.at) filter (where k.at <= ${since(window)})::text as before,
      (select (percentile_cont(0.5) within group (order by extract(epoch from m.next_at - m.at) / 60))::float8
        from mails m where m.account_id = a.id and m.state = 'received' and m.next_state = 'sent') as response
    from unnest(${accountIds}::uuid[]) as a (id) left join talks k on k.account_id = a.id
    group by a.id`.execute(db);
  return new Map(
    rows.map(({ id, recent, before, response }) => [
      id,
      { recent: Number(recent), before: Number(before), responseMinutes: response },
    ]),
  );
}
