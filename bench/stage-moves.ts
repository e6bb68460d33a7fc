/** Stage moves a second at 16 connections: the product's use case against a bare transaction of three statements. */
import pg from 'pg';
import { changeStage, rebuildFacts } from '../src/deals/server/index.ts';
import { findPrincipal } from '../src/identity/server/index.ts';
import { newId } from '../src/platform/model/identifier.ts';
import type { Principal } from '../src/platform/model/principal.ts';
import { inWork, systemPrincipal } from '../src/platform/server/index.ts';
import { ms, quantile, ratePerSecond, tell, times } from './figures.ts';
import type { Place } from './place.ts';

const lanes = 16;
/** Short turns, so that what else the machine does falls on both alike. */
const seconds = 1.5;
const rounds = 16;

type Standing = { id: string; rank: number; ownerId: string; seq: number };
type Rate = Awaited<ReturnType<typeof ratePerSecond>>;
type Sellers = ReadonlyMap<string, Principal>;

export async function benchStageMoves(place: Place): Promise<void> {
  const [mine, theirs] = [await openDeals(place, 0), await openDeals(place, 1)];
  const moved = theirs.flat().map((deal) => deal.id);
  const sellers = await sellersOf(place);
  const pool = new pg.Pool({ connectionString: place.adminUrl, max: lanes });
  const turns: { bare: Rate; product: Rate; ratio: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = await ratePerSecond(lanes, seconds, (lane) => bareMove(place, pool, next(theirs, lane)));
    const product = await ratePerSecond(lanes, seconds, (lane) =>
      productMove(place, sellers, next(mine, lane)),
    );
    turns.push({ bare, product, ratio: product.rate / bare.rate });
  }
  const middle = (of: (turn: (typeof turns)[number]) => number) => quantile(turns.map(of), 0.5);
  tell(
    'bare three statements, no row-level security',
    `${middle((turn) => turn.bare.rate).toFixed(0)}/s, p99 ${ms(middle((turn) => turn.bare.p99))}`,
  );
  tell(
    'the product, under row-level security',
    `${middle((turn) => turn.product.rate).toFixed(0)}/s, p99 ${ms(middle((turn) => turn.product.p99))}`,
  );
  tell(`product ÷ bare, the median of ${rounds} turns`, times(middle((turn) => turn.ratio)));
  await pool.end();
  // The bare moves left the facts behind.
  await inWork(place.database, systemPrincipal(place.company.tenantId), 'bench', (work) =>
    rebuildFacts(work, place.company.pipeline, moved),
  );
}

async function sellersOf({ database, company: { tenantId, sellers } }: Place): Promise<Sellers> {
  return inWork(database, systemPrincipal(tenantId), 'bench', async ({ db }) => {
    const found = new Map<string, Principal>();
    for (const { id } of sellers) {
      found.set(id, (await findPrincipal(db, { tenantId, userId: id, kind: 'user', credentialId: id }))!);
    }
    return found;
  });
}

/** Open deals in lanes of their own: no two lanes wait for the same deal. */
async function openDeals({ admin, company }: Place, half: number): Promise<Standing[][]> {
  const found = await admin.query<Standing>(
    `select d.id, v.rank, d.owner_id as "ownerId",
       (select max(e.seq) from stage_event e where e.tenant_id = d.tenant_id and e.deal_id = d.id) as seq
     from deal d join pipeline p on p.tenant_id = d.tenant_id and p.id = d.pipeline_id
     join stage_version v on v.tenant_id = d.tenant_id and v.pipeline_id = p.id
       and v.pipeline_version = p.current_version and v.stage_id = d.stage_id
     where d.tenant_id = $1 and d.outcome = 'open' and abs(hashtext(d.id::text)) % 2 = $2
     order by md5(d.id::text) limit 16000`,
    [company.tenantId, half],
  );
  return Array.from({ length: lanes }, (_, lane) =>
    found.rows.filter((_row, index) => index % lanes === lane),
  );
}

function next(standing: Standing[][], lane: number): Standing {
  const deal = standing[lane]!.shift()!;
  standing[lane]!.push(deal);
  return deal;
}

/** Among the open stages, forwards and from the last one back to the first. */
function nextStage({ company: { pipeline } }: Place, deal: Standing): string {
  const open = pipeline.stages.filter((stage) => stage.kind === 'open').length;
  deal.rank = deal.rank === open ? 1 : deal.rank + 1;
  return pipeline.stages.find((stage) => stage.rank === deal.rank)!.id;
}

/** Each seller moves deals of his own, under row-level security. */
async function productMove(place: Place, sellers: Sellers, deal: Standing): Promise<void> {
  const stageId = nextStage(place, deal);
  await inWork(place.database, sellers.get(deal.ownerId)!, newId(), (work) =>
    changeStage(work, { dealId: deal.id, stageId }),
  );
}

/** What the simplest program would do: change the deal, note the event, leave word in the outbox. No row-level security. */
async function bareMove(place: Place, pool: pg.Pool, deal: Standing): Promise<void> {
  const { tenantId, pipeline } = place.company;
  const stageId = nextStage(place, deal);
  deal.seq += 1;
  const now = new Date();
  const client = await pool.connect();
  await client.query('begin');
  await client.query(
    'update deal set stage_id = $3, stage_entered_at = $4, updated_at = $4, version = version + 1 where tenant_id = $1 and id = $2',
    [tenantId, deal.id, stageId, now],
  );
  await client.query(
    `insert into stage_event (tenant_id, deal_id, seq, pipeline_id, pipeline_version, to_stage_id, at, recorded_at, amount_at, currency, cause)
     values ($1, $2, $3, $4, 1, $5, $6, $6, 0, 'CNY', 'manual')`,
    [tenantId, deal.id, deal.seq, pipeline.id, stageId, now],
  );
  await client.query(
    `insert into outbox (tenant_id, id, type, object, record_id, payload, at) values ($1, $2, 'deal.stage-changed', 'deal', $3, $4, $5)`,
    [tenantId, newId(), deal.id, JSON.stringify({ stageId }), now],
  );
  await client.query('commit');
  client.release();
}
