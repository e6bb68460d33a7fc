/** What leads can be asked about: leads in every state, pools, rules. */
import { usualEngine } from '../../src/leads/model/assignment/assignment-rule.ts';
import type { Made, Person, World } from './world.ts';
import { another } from './another.ts';

let mobiles = 13_100_000_000;
/** A number that nobody had before, so that nothing is taken for a duplicate. */
const anotherMobile = () => String((mobiles += 1));

export const assignmentRule = (name: string) => ({
  name,
  conditions: [{ field: 'source', op: 'is', value: 'website' }],
  takers: { kind: 'everybody' },
  levels: null,
  engine: usualEngine,
  acceptWithin: { top: 15, others: 240 },
  enabled: false,
  activeFrom: null,
});

export const mailboxBody = {
  name: '官网询价',
  host: 'imap.example.test',
  port: 993,
  tls: true,
  username: 'sales@example.test',
  password: 'app-password',
  folder: 'INBOX',
  source: 'website',
  campaign: null,
};

export const leadsByRequest = {
  lead: (holder: Person) => [
    '/leads',
    {
      name: another('线索'),
      company: another('公司'),
      mobile: anotherMobile(),
      need: '想要报价',
      owner: holder.userId,
    },
  ],
  pool: () => ['/pool-designs', { name: another('公海'), everybody: true }],
  tagGroup: () => [
    '/tag-groups',
    { name: another('标签组'), exclusive: false, color: 'blue', tags: [{ name: another('标签') }] },
  ],
  recycleRule: () => ['/recycle-rules', { name: another('回收规则'), enabled: false, untouchedDays: 30 }],
  assignmentRule: () => ['/assignment-rules', assignmentRule(another('分配规则'))],
  absence: (holder: Person) => [
    '/rep-absences',
    { userId: holder.userId, kind: 'leave', fromDay: '2030-01-01', toDay: '2030-01-03', reason: '年假' },
  ],
  leadMailbox: () => ['/lead-mailboxes', { ...mailboxBody, name: another('邮箱') }],
} satisfies Record<string, (holder: Person) => (string | object)[]>;

type Row = { table: string; columns: Record<string, unknown> };

export const leadsByRow = {
  recycleRun: async (_: World, holder: Person): Promise<Row> => ({
    table: 'recycle_run',
    columns: {
      cause: 'by_hand',
      day: '2026-01-05',
      started_at: new Date(),
      started_by: holder.userId,
      finished_at: new Date(),
    },
  }),
  duplicateGroup: async (world: World, holder: Person): Promise<Row> => {
    const [one, two] = [await world.make('account', holder), await world.make('account', holder)];
    return {
      table: 'duplicate_group',
      columns: {
        object: 'account',
        record_ids: [one.id, two.id],
        score: 95,
        reasons: ['company'],
        found_at: new Date(),
      },
    };
  },
} satisfies Record<string, (world: World, holder: Person) => Promise<Row>>;

async function leadWith(world: World, holder: Person, set: string, values: unknown[] = []): Promise<Made> {
  const lead = await world.make('lead', holder);
  await world.product.query(`update lead set ${set} where id = $1`, [lead.id, ...values]);
  return lead;
}

/** A lead somebody has talked to, ready for every step forward. */
export const contactedLead = (world: World, holder: Person) =>
  leadWith(
    world,
    holder,
    `status = 'working', accepted_at = now(), first_contact_at = now(), last_contact_at = now()`,
  );

export const disqualifiedLead = (world: World, holder: Person) =>
  leadWith(world, holder, `status = 'disqualified', disqualify_reason = 'spam', disqualified_at = now()`);

/** A lead in a pool that everybody may look into. */
export async function pooledLead(world: World, holder: Person): Promise<{ poolId: string; leadId: string }> {
  const pool = await world.make('pool', holder);
  const lead = await leadWith(
    world,
    holder,
    'owner_id = null, team_id = null, pool_id = $2, entered_pool_at = now()',
    [pool.id],
  );
  return { poolId: pool.id, leadId: lead.id };
}

export async function convertedLead(world: World, holder: Person): Promise<Made> {
  const lead = await contactedLead(world, holder);
  const { status, json, text } = await world.product.send({
    method: 'POST',
    url: `/api/v1/leads/${lead.id}/conversions`,
    headers: { ...world.adminHeaders, 'if-match': String(lead.version) },
    body: {},
  });
  if (status !== 201) throw new Error(`a lead could not be converted: ${status} ${text}`);
  return { id: lead.id, version: json.version };
}

/** The id of a merge of two accounts of this person. */
export async function mergeOfAccounts(world: World, holder: Person): Promise<string> {
  const [one, two] = [await world.make('account', holder), await world.make('account', holder)];
  const { json } = await world.product.send({
    method: 'POST',
    url: '/api/v1/record-merges',
    headers: world.adminHeaders,
    body: { object: 'account', survivorId: one.id, loserIds: [two.id] },
  });
  return json.id;
}

/** What the administrator is shown at an address. */
export async function shownAt(world: World, url: string) {
  return (await world.product.send({ method: 'GET', url: `/api/v1${url}`, headers: world.adminHeaders }))
    .json;
}
