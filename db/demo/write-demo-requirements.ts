/** The demo's requirement forms, filled in on the deals that came as far as a confirmed need. */
import { newId } from '../../src/platform/model/identifier.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';
import type { Answers, Question } from '../../src/playbook/model/requirement-form.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';
import { makeRandom, type Random } from './random.ts';

type Asked = Omit<Question, 'id'> & { answers: readonly (string | number | boolean)[] };

const ask = (label: string, kind: Question['kind'], required: boolean, answers: Asked['answers']): Asked => ({
  label,
  kind,
  required,
  options:
    kind === 'choice' ? (answers as readonly string[]).filter((one, at, all) => all.indexOf(one) === at) : [],
  answers,
});

const ofSales: readonly Asked[] = [
  ask('最想先解决的问题', 'text', true, [
    '停机原因说不清，班组各说各的',
    '人工抄表费人，数据第二天才看到',
    '能耗分不到单台设备，限电时不知道先停哪台',
    '质量追溯要翻纸质记录',
  ]),
  ask('联网设备数量（台）', 'number', true, [12, 24, 36, 60]),
  ask('部署方式', 'choice', true, ['本地部署', '云端部署', '先试点再定']),
  ask('要和 MES 或 ERP 对接吗', 'yes_no', true, [true, true, false]),
  ask('希望上线的日期', 'date', false, ['2026-12-15', '2027-01-10', '2027-03-01']),
  ask('谁最后拍板，怎么走流程', 'text', false, [
    '设备部提需求，副总经理签字',
    '信息部把技术关，采购比价后总经理批',
  ]),
];

const rowsAtOnce = 500;

/** Seven of ten deals that left the first stage have their needs archived; some a second time. */
export async function writeDemoRequirements(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const { db, principal, now } = work;
  const pipelineOf = await db
    .selectFrom('stage')
    .select('pipeline_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', ids.get('stage:sales-need')!)
    .executeTakeFirstOrThrow();
  const questions = ofSales.map(({ label, kind, required, options }) => ({
    id: newId(),
    kind,
    label,
    required,
    options,
  }));
  const tenant_id = principal.tenantId;
  const pipeline_id = pipelineOf.pipeline_id;
  await db
    .insertInto('requirement_form')
    .values({
      tenant_id,
      pipeline_id,
      number: 1,
      questions: toJson(questions),
      saved_at: new Date(now.getTime() - 400 * 86_400_000),
      saved_by: ids.get('user:su-jing')!,
    })
    .execute();
  const random = makeRandom('requirements');
  const rows = world.deals
    .flatMap((deal) => recordsOf(random, deal, questions, ids))
    .map((row) => ({ tenant_id, pipeline_id, form_number: 1, ...row }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await db
      .insertInto('requirement_record')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}

function recordsOf(random: Random, deal: DemoDeal, questions: readonly Question[], ids: Ids) {
  const entered = deal.events.find(({ to }) => to === 'stage:sales-need');
  if (!entered || !random.chance(0.7)) return [];
  const first = answersOf(random, questions);
  const kept = random.chance(0.25)
    ? [first, { ...first, ...answersOf(random, questions.slice(1, 3)) }]
    : [first];
  return kept.map((answers, place) => ({
    deal_id: ids.get(deal.key)!,
    number: place + 1,
    answers: toJson(answers),
    saved_at: new Date(Date.parse(entered.at) + (place + 1) * 3_600_000),
    saved_by: ids.get(entered.owner)!,
  }));
}

function answersOf(random: Random, questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions.map(({ id, label }) => [id, random.pick(ofSales.find((one) => one.label === label)!.answers)]),
  );
}
