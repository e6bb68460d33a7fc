/** The forms that leads of the last weeks came through, what the inbox keeps of them, and what still waits there to be mended. */
import { sql } from 'kysely';
import { newCredential } from '../../src/identity/server/index.ts';
import { captureFormSchema } from '../../src/leads/model/capture/capture-form.ts';
import { isMadeUp } from '../../src/leads/model/lead/lead-name.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { dayOf } from '../../src/platform/model/calendar.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';

const shownDays = 60;
const consent = '我同意贵公司按照《个人信息保护法》处理我提交的信息，用于与我联系。';

const forms = [
  { source: 'website', name: '官网 · 预约演示', title: '预约产品演示' },
  { source: 'search_ads', name: '百度推广落地页', title: '获取方案与报价' },
  { source: 'short_video', name: '抖音留资页', title: '领取选型手册' },
] as const;

export async function writeDemoCaptures(work: Work): Promise<void> {
  const ids = await writeSources(work);
  const touches = await recentTouches(work);
  const rows = touches.map((touch) => capturedRow(work, touch, ids));
  for (let from = 0; from < rows.length; from += 500)
    await work.db
      .insertInto('capture')
      .values(rows.slice(from, from + 500))
      .execute();
  const [touchIds, captureIds] = [touches.map(({ id }) => id), rows.map(({ id }) => id)];
  await sql`update lead_touch as t set capture_id = made.capture_id
    from unnest(${touchIds}::uuid[], ${captureIds}::uuid[]) as made (touch_id, capture_id)
    where t.tenant_id = ${work.principal.tenantId} and t.id = made.touch_id`.execute(work.db);
  await writeUnsettled(work, ids);
}

type SourceIds = { program: string; forms: ReadonlyMap<string, string> };

async function writeSources({ db, principal, now }: Work): Promise<SourceIds> {
  const begun = new Date(now.getTime() - 300 * 86_400_000);
  const shared = { tenant_id: principal.tenantId, created_at: begun };
  const drawn = forms.map(({ source, name, title }) => {
    const { secret, hash } = newCredential('form', principal.tenantId);
    const form = toJson(formOf(title));
    return { ...shared, id: newId(), kind: 'form', name, source, form, public_key: secret, key_hash: hash };
  });
  const { hash } = newCredential('source', principal.tenantId);
  const program = {
    ...shared,
    id: newId(),
    kind: 'api',
    name: '在线客服系统',
    source: 'website',
    key_hash: hash,
    must_sign: true,
  };
  await db.insertInto('capture_source').values(drawn).execute();
  await db.insertInto('capture_source').values(program).execute();
  return { program: program.id, forms: new Map(drawn.map(({ source, id }) => [source, id])) };
}

function formOf(title: string) {
  return captureFormSchema.parse({
    title,
    intro: '留下联系方式，我们会在一个工作日内联系您。',
    fields: [
      { field: 'name', label: '您的称呼', required: true },
      { field: 'company', label: '公司' },
      { field: 'mobile', label: '手机', required: true },
      { field: 'need', label: '您的需求' },
    ],
    consent: { text: consent },
  });
}

type Touch = Awaited<ReturnType<typeof recentTouches>>[number];

function recentTouches({ db, principal, now }: Work) {
  return db
    .selectFrom('lead_touch as t')
    .innerJoin('lead as l', (join) =>
      join.onRef('l.tenant_id', '=', 't.tenant_id').onRef('l.id', '=', 't.lead_id'),
    )
    .select(['t.id', 't.lead_id', 't.at', 't.channel', 't.source', 't.medium', 't.campaign', 't.content'])
    .select([
      'l.name',
      'l.company',
      'l.title',
      'l.mobile',
      'l.email',
      'l.city',
      'l.need',
      'l.created_at',
      'l.created_by',
    ])
    .where('t.tenant_id', '=', principal.tenantId)
    .where('t.channel', 'in', ['form', 'manual'])
    .where('t.at', '>', new Date(now.getTime() - shownDays * 86_400_000))
    .orderBy('t.at')
    .execute();
}

const told = ['name', 'company', 'title', 'mobile', 'email', 'city', 'need'] as const;

function capturedRow({ principal }: Work, touch: Touch, ids: SourceIds) {
  const given = told.filter((field) => touch[field] && !(field === 'name' && isMadeUp(touch.name)));
  const texts = Object.fromEntries(given.map((field) => [field, touch[field]]));
  const { source, medium, campaign, content } = touch;
  const isForm = touch.channel === 'form';
  const isFirst = touch.at.getTime() <= touch.created_at.getTime();
  const by = isForm ? null : touch.created_by;
  const asked = { text: consent, link: null, version: '5d1f0c2a9b47', at: touch.at.toISOString() };
  return {
    tenant_id: principal.tenantId,
    id: newId(),
    source_id: isForm ? (ids.forms.get(source ?? '') ?? ids.forms.get('website')!) : null,
    channel: touch.channel,
    received_at: touch.at,
    payload: toJson({ ...texts, ...(campaign && { utm_campaign: campaign }) }),
    texts: toJson(texts),
    tracking: toJson({ source, medium, campaign, content }),
    consent: isForm ? toJson(asked) : null,
    state: isFirst ? 'accepted' : 'attached',
    lead_id: touch.lead_id,
    created_by: by,
    settled_at: touch.at,
    settled_by: by,
  };
}

/** What did not become a lead, as it happens in any week. */
async function writeUnsettled({ db, principal, now }: Work, ids: SourceIds): Promise<void> {
  const form = ids.forms.get('website')!;
  const row = (hours: number, columns: object) => {
    const at = new Date(now.getTime() - hours * 3_600_000);
    return { tenant_id: principal.tenantId, id: newId(), received_at: at, settled_at: at, ...columns };
  };
  const failed = { source_id: ids.program, channel: 'api', state: 'failed' };
  const robot = { source_id: form, channel: 'form', state: 'rejected' };
  const cold = {
    name: 'SEO Expert',
    mobile: '+18005550100',
    need: 'Rank #1 on Google, 1000 backlinks for $99',
  };
  const rows = [
    row(3, {
      ...failed,
      reason: 'unreachable',
      ...toldBy({ name: '周建军', phone: '加微信聊' }),
      faults: toJson([{ field: 'phone', code: 'value.not_phone', text: '加微信聊' }]),
    }),
    row(27, { ...failed, reason: 'malformed', raw_text: '{"姓名": "李志强", "手机": "138' }),
    row(50, { ...failed, reason: 'nothing_told', ...toldBy({}, { visitor: 'v-20931', rooms: '2' }) }),
    row(5, { ...robot, reason: 'honeypot', ...toldBy(cold) }),
    row(74, { ...robot, reason: 'too_fast', ...toldBy({ ...cold, name: 'Web Traffic' }) }),
  ];
  await db
    .insertInto('capture')
    .values(rows as never)
    .execute();
  const day = dayOf(new Date(now.getTime() - 86_400_000), principal.timeZone);
  const turned = {
    tenant_id: principal.tenantId,
    source_id: ids.program,
    day,
    last_at: new Date(now.getTime() - 86_400_000),
  };
  await db
    .insertInto('capture_refusal')
    .values([
      { ...turned, reason: 'bad_signature', times: 3n },
      { ...turned, reason: 'late', times: 1n },
    ])
    .execute();
}

function toldBy(texts: Record<string, string>, payload: object = texts) {
  return { texts: toJson(texts), payload: toJson(payload) };
}
