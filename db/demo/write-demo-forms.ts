/** The daily sales report of the demo company: two weeks of what people reported, and today on its way. */
import { readCalendar } from '../../src/identity/server/index.ts';
import { dayOf } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';
import type { Collect } from '../../src/reports/model/fill/form.ts';
import { dueAt, latestPeriods, type OwedPeriod } from '../../src/reports/model/fill/collect-times.ts';
import { formDocument, formTemplates } from '../../src/reports/model/fill/templates.ts';
import { makeRandom, type Random } from './random.ts';
import { writeDemoReport } from './write-demo-report.ts';

const days = 11;
const done = [
  '见了两家老客户的采购，续约意向明确。',
  '给三家客户演示了新版本，其中一家要报价。',
  '电话回访 A 类客户，收集到两条扩容需求。',
  '陪同技术做了一次现场勘测，方案本周给出。',
];
const plan = [
  '上午跟进报价，下午拜访两家。',
  '准备投标文件，约技术负责人。',
  '集中打一轮电话，清理停滞商机。',
];
const help = ['', '', '', '需要技术支持一起拜访', '请帮忙约客户的决策人'];

/** Writes both forms to begin with: the daily report with its past, the weekly update of deals without. */
export async function writeDemoForms(work: Work): Promise<void> {
  const [daily, weekly] = formTemplates;
  const owner = await administrator(work);
  await writeForm(work, weekly!, owner);
  const reportId = await writeForm(work, daily!, owner);
  await writePast(work, reportId, daily!.form.collect!, await repsOf(work));
}

async function administrator({ db, principal }: Work): Promise<string> {
  const row = await db
    .selectFrom('user_role as h')
    .innerJoin('role as r', (join) =>
      join.onRef('r.id', '=', 'h.role_id').onRef('r.tenant_id', '=', 'h.tenant_id'),
    )
    .select('h.user_id')
    .where('h.tenant_id', '=', principal.tenantId)
    .where('r.tenant_id', '=', principal.tenantId)
    .where('r.key', '=', 'admin')
    .executeTakeFirstOrThrow();
  return row.user_id;
}

type Template = (typeof formTemplates)[number];

function writeForm(work: Work, { title, form }: Template, owner: string): Promise<string> {
  return writeDemoReport(work, { title: title.zh, document: formDocument(form), owner });
}

type Rep = { id: string; teamId: string | null };

async function repsOf({ db, principal }: Work): Promise<Rep[]> {
  const rows = await db
    .selectFrom('app_user as u')
    .innerJoin('user_role as h', (join) =>
      join.onRef('h.user_id', '=', 'u.id').onRef('h.tenant_id', '=', 'u.tenant_id'),
    )
    .innerJoin('role as r', (join) =>
      join.onRef('r.id', '=', 'h.role_id').onRef('r.tenant_id', '=', 'h.tenant_id'),
    )
    .select(['u.id', 'u.team_id', 'u.name'])
    .where('u.tenant_id', '=', principal.tenantId)
    .where('r.key', '=', 'rep')
    .where('u.state', '=', 'active')
    .orderBy('u.name')
    .execute();
  return rows.map(({ id, team_id }) => ({ id, teamId: team_id }));
}

async function writePast(
  work: Work,
  reportId: string,
  collect: Collect,
  reps: readonly Rep[],
): Promise<void> {
  const { timeZone } = work.principal;
  const today = dayOf(work.now, timeZone);
  const periods = latestPeriods(collect, today, await readCalendar(work), days);
  const random = makeRandom('forms');
  for (const period of periods)
    for (const [place, rep] of reps.entries())
      await writeFilling(work, random, {
        reportId,
        collect,
        period,
        rep,
        isOpen: period.on === today && place % 3 !== 1,
      });
}

type Owed = { reportId: string; collect: Collect; period: OwedPeriod; rep: Rep; isOpen: boolean };

async function writeFilling(work: Work, random: Random, { reportId, collect, period, rep, isOpen }: Owed) {
  const { db, principal, now } = work;
  const due = dueAt(period, collect, principal.timeZone);
  const early = due.getTime() + random.integer(-150, random.chance(0.12) ? 180 : -5) * 60_000;
  const at = new Date(Math.min(early, now.getTime()));
  const isMissing = isOpen || random.chance(0.06);
  const id = newId();
  await db
    .insertInto('form_filling')
    .values({
      tenant_id: principal.tenantId,
      id,
      report_id: reportId,
      user_id: rep.id,
      owner_id: rep.id,
      team_id: rep.teamId,
      on_day: period.on,
      due_at: due,
      state: isMissing ? 'open' : 'handed_in',
      created_at: at,
      handed_in_at: isMissing ? null : at,
      changed_at: at,
      // Nobody is reminded of the time before the product.
      ...(period.on !== dayOf(now, principal.timeZone) && { reminded_before_at: at, reminded_after_at: at }),
    })
    .execute();
  if (!isMissing) await writeAnswers(work, random, id);
}

const labels = { calls: '电话量', visits: '拜访量', leads: '新增线索', quotes: '发出报价' } as const;

async function writeAnswers({ db, principal }: Work, random: Random, fillingId: string): Promise<void> {
  const numbers = {
    calls: random.integer(8, 42),
    visits: random.integer(0, 4),
    leads: random.integer(0, 5),
    quotes: random.integer(0, 2),
  };
  const words = { done: random.pick(done), plan: random.pick(plan), help: random.pick(help) };
  const tenant_id = principal.tenantId;
  const id = newId();
  const answers = Object.fromEntries(
    Object.entries({ ...numbers, ...words }).filter(([, said]) => said !== ''),
  );
  await db
    .insertInto('form_entry')
    .values({ tenant_id, id, filling_id: fillingId, place: 0, answers: toJson(answers) })
    .execute();
  await db
    .insertInto('form_number')
    .values(
      (Object.keys(labels) as (keyof typeof labels)[]).map((column) => ({
        tenant_id,
        id: newId(),
        entry_id: id,
        column_id: column,
        label: labels[column],
        amount: numbers[column],
      })),
    )
    .execute();
}
