/** What after-sales tells on the timelines of accounts and deals: cases, deliveries and how content the customer is. */
import { sql } from 'kysely';
import {
  lastOf,
  rowsOnPage,
  type TimelinePage,
  type TimelinePart,
  type TimelineSource,
} from '../../activities/server/index.ts';
import type { Label } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';

const words = {
  opened: { zh: '新建服务单', en: 'Case opened:' },
  solved: { zh: '解决了服务单', en: 'Case solved:' },
  closed: { zh: '关闭了服务单', en: 'Case closed:' },
  begun: { zh: '开始交付', en: 'Delivery planned:' },
  accepted: { zh: '客户验收了', en: 'Delivery accepted:' },
  rated: { zh: '客户给服务打了 {score} 分（满分 5）：', en: 'The customer gave {score} of 5 to' },
  recommended: {
    zh: '客户的推荐意愿 {score} 分（满分 10）：',
    en: 'Likely to recommend us, {score} of 10:',
  },
} satisfies Record<string, Label>;

type Row = {
  id: string;
  at: Date;
  actor_id: string | null;
  actor_name: string | null;
  act: keyof typeof words;
  object: string;
  record_id: string;
  title: string;
  score: number | null;
};

/** Each act of a record has an id of its own, made out of the record's. */
const idOf = (act: string) => sql`md5(r.id::text || ${act}::text)::uuid`;

export const serviceMilestones: TimelineSource = {
  kinds: ['milestone'],
  isTalk: false,
  holdsFiles: false,
  read: async (work, page) => {
    const { subject } = page;
    if (subject?.object !== 'account' && subject?.object !== 'deal') return { entries: [], last: null };
    return readMilestones(work, page, { object: subject.object, id: subject.id });
  },
};

type About = { object: 'account' | 'deal'; id: string };

async function readMilestones(work: Work, page: TimelinePage, about: About): Promise<TimelinePart> {
  const onPage = rowsOnPage(page, { at: sql`m.at`, id: sql`m.id`, by: sql`m.actor_id`, text: sql`m.title` });
  const { rows } = await sql<Row>`
    select m.*, u.name as actor_name from (
      ${caseActs(work, about)} union all ${deliveryActs(work, about)} union all ${answers(work, about)}) m
    left join app_user u on u.tenant_id = ${work.principal.tenantId} and u.id = m.actor_id
    where ${onPage} order by m.at desc, m.id desc limit ${page.limit}`.execute(work.db);
  return { entries: rows.map(tell), last: lastOf(rows, page) };
}

const ofSubject = ({ object, id }: About) =>
  object === 'account' ? sql`r.account_id = ${id}` : sql`r.deal_id = ${id}`;

function caseActs({ principal }: Work, about: About) {
  const title = sql`r.number || ' ' || r.name as title`;
  return sql`
    select ${idOf('opened')} as id, r.created_at as at, r.created_by as actor_id, 'opened' as act, 'case' as object,
      r.id as record_id, ${title}, null::int as score
    from service_case r where r.tenant_id = ${principal.tenantId} and r.deleted_at is null and ${ofSubject(about)}
    union all select ${idOf('solved')}, r.solved_at, null, 'solved', 'case', r.id, ${title}, null
    from service_case r where r.tenant_id = ${principal.tenantId} and r.deleted_at is null and ${ofSubject(about)}
      and r.solved_at is not null
    union all select ${idOf('closed')}, r.closed_at, null, 'closed', 'case', r.id, ${title}, null
    from service_case r where r.tenant_id = ${principal.tenantId} and r.deleted_at is null and ${ofSubject(about)}
      and r.closed_at is not null`;
}

function deliveryActs({ principal }: Work, about: About) {
  const title = sql`r.number || ' ' || r.name as title`;
  return sql`
    select ${idOf('begun')}, r.created_at, r.created_by, 'begun', 'delivery', r.id, ${title}, null
    from delivery r where r.tenant_id = ${principal.tenantId} and r.deleted_at is null and ${ofSubject(about)}
    union all select ${idOf('accepted')}, r.accepted_on::timestamp at time zone ${principal.timeZone}, r.owner_id,
      'accepted', 'delivery', r.id, ${title}, null
    from delivery r where r.tenant_id = ${principal.tenantId} and r.deleted_at is null and ${ofSubject(about)}
      and r.accepted_on is not null`;
}

/** Of a deal only what was said of its cases; whether he recommends us is about the account. */
function answers({ principal }: Work, about: About) {
  return sql`
    select s.id, s.answered_at, null, 'rated', 'case', r.id, r.number || ' ' || r.name, s.score
    from service_case r join satisfaction s on s.tenant_id = r.tenant_id and s.case_id = r.id
    where r.tenant_id = ${principal.tenantId} and r.deleted_at is null and ${ofSubject(about)}
    union all select s.id, s.answered_at, null, 'recommended', 'account', r.id, r.name, s.score
    from satisfaction s join account r on r.tenant_id = s.tenant_id and r.id = s.account_id
    where s.tenant_id = ${principal.tenantId} and s.kind = 'nps'
      and ${about.object === 'account' ? sql`s.account_id = ${about.id}` : sql`false`}`;
}

function tell(row: Row): TimelinePart['entries'][number] {
  const { zh, en } = words[row.act];
  const scored = (text: string) => text.replace('{score}', String(row.score));
  return {
    type: 'milestone',
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor_id ? { id: row.actor_id, name: row.actor_name } : null,
    milestone: {
      subject: { object: row.object, id: row.record_id, title: row.title },
      words: { zh: scored(zh), en: scored(en) },
    },
  };
}
