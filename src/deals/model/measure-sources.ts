/** Where the numbers of deals come from: facts as they are now, as they were at an instant, and stage visits. */
import type { Expression, Source } from '../../insights/model/measure.ts';
import { playbookSources } from './playbook-measures.ts';

/** Of the visits of a deal exactly one lasts at any instant since its creation: it says where the deal stood. */
const dealsThen = `(
  select v.tenant_id, v.deal_id, v.pipeline_id, v.stage_id, v.kind as outcome, v.loss_reason_id, v.amount,
    v.owner_id, v.team_id, v.source, v.product_id, v.account_id, v.deal_created_at as created_at,
    case when v.kind <> 'open' then v.owner_at end as closed_owner_id,
    case when v.kind <> 'open' then v.team_at end as closed_team_id,
    case when v.kind <> 'open' then v.entered_at end as closed_at,
    case when v.kind <> 'open' then (v.entered_at at time zone :timeZone::text)::date
      - (v.deal_created_at at time zone :timeZone::text)::date end as cycle_days
  from visit_fact v
  where v.tenant_id = :tenant and v.entered_at <= :asOf and (v.left_at is null or v.left_at > :asOf)) f`;

const visits = `(select v.*, v.deal_created_at as created_at from visit_fact v where v.tenant_id = :tenant) f`;

export const dealSources = {
  deal: { from: 'deal_fact f', past: 'deal_then' },
  deal_then: { from: dealsThen, past: 'deal_then' },
  /** One row a stay: its stage is the stage stayed in. */
  stay: { from: visits, past: 'stay' },
  /** One row a stage visit: its stage is where the deal stands now. */
  visit: { from: visits, past: 'visit' },
  /** One row a stay and a piece, or a family, of the playbook. */
  ...playbookSources,
} satisfies Record<string, Source>;

type SourceName = keyof typeof dealSources;
type StaySource = 'stay' | keyof typeof playbookSources;
type Places = Partial<Record<SourceName, Expression>>;

/** A value of all sources whose rows are stays. */
export function onStays(expression: Expression): Record<StaySource, Expression> {
  return { stay: expression, piece_stay: expression, family_stay: expression };
}

/** A value that all sources hold in a column of one name. */
export function everywhere(sql: string, ...joins: string[]): Record<SourceName, Expression> {
  const expression = { sql, joins };
  return {
    deal: expression,
    deal_then: expression,
    ...onStays(expression),
    visit: expression,
  };
}

/** A value of the deal's own fact, which visits reach by a join. */
export function ofDeal(column: string): Record<SourceName, Expression> {
  const own = { sql: `f.${column}` };
  const joined = { sql: `r.${column}`, joins: ['fact'] };
  return { deal: own, deal_then: own, ...onStays(joined), visit: joined };
}

/** A value of the deal's own fact that its history does not keep. */
export function ofDealNow(column: string): Places {
  const { deal_then: _, ...now } = ofDeal(column);
  return now;
}

export const dealJoins = {
  fact: 'join deal_fact r on r.tenant_id = f.tenant_id and r.deal_id = f.deal_id',
  deal: 'left join deal d on d.tenant_id = f.tenant_id and d.id = f.deal_id',
  account: 'left join account a on a.tenant_id = f.tenant_id and a.id = f.account_id',
  /** The account's industry and nothing else: columns keep it. */
  sector: 'left join account b on b.tenant_id = f.tenant_id and b.id = f.account_id',
  team: 'left join team t on t.tenant_id = f.tenant_id and t.id = f.team_id',
};
