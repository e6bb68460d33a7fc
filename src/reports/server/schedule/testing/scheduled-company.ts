/** Twenty reps, of whom each owns one deal more than the one before; nineteen of them may be sent a report of their deals. */
import { tmpdir } from 'node:os';
import { measuredDeals } from '../../../../deals/server/testing/measured-deals.ts';
import { stageEvent, stages, timeZone } from '../../../../deals/model/testing/ten-deals.ts';
import { foldStageLog } from '../../../../deals/model/stage-log.ts';
import { appForTests } from '../../../../identity/server/testing/app-for-tests.ts';
import { questionSchema } from '../../../../insights/model/question.ts';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import { createLogger, type Work } from '../../../../platform/server/index.ts';
import { onOneConnection } from '../../../../platform/server/testing/on-one-connection.ts';
import { reportContract } from '../../../model/contract.ts';
import { documentSchema } from '../../../model/document.ts';
import { reportFileContract } from '../../../model/export/contract.ts';
import { scheduleContract } from '../../../model/schedule/schedule-contract.ts';
import { reportFileUseCases } from '../../export/report-files.ts';
import { reportUseCases } from '../../routes.ts';
import { sendIn } from '../../send-reports.ts';
import { scheduleUseCases } from '../routes.ts';

export const reps = 20;
const dataDir = tmpdir();
const log = createLogger('silent');

const document = documentSchema.parse({
  schema: 1,
  kind: 'dashboard',
  params: [],
  blocks: [
    { type: 'kpi', id: 'count', measure: 'deals.count' },
    {
      type: 'chart',
      id: 'list',
      shape: 'bar',
      measures: ['deals.count', 'deals.open_amount'],
      by: ['deals.owner'],
    },
  ],
  layouts: {
    desktop: [
      { block: 'count', w: 3, h: 1 },
      { block: 'list', w: 6, h: 2 },
    ],
  },
});

export async function scheduledCompany() {
  const company = await companyOfReps();
  const app = await appForTests(company, {
    contract: { ...reportContract, ...reportFileContract, ...scheduleContract },
    useCases: {
      ...reportUseCases(company.insights),
      ...reportFileUseCases(company.insights, dataDir),
      ...scheduleUseCases,
    },
  });
  const reportId = await sharedReport(company, app);
  const sendAt = (time: string, database = company.workerDatabase) =>
    sendIn(
      { database, insights: company.insights, dataDir, sender: null },
      { ...company.system, timeZone: 'Asia/Shanghai' },
      log,
      new Date(`${time}+08:00`),
    );
  return {
    ...company,
    app,
    reportId,
    sendAt,
    sendAlone: (time: string) => onOneConnection((database) => sendAt(time, database)),
    schedule: async (who: Principal, part: object = {}) => {
      const client = await app.clientOf(who);
      const answer = await client(scheduleContract.createSchedule, {
        params: { id: reportId },
        body: { definition: definitionFor(company.people, part) },
      });
      return { client, ...answer, about: { params: { id: answer.body?.id } } };
    },
    rouse: (id: string) => company.as(company.system, (work) => rouse(work, id)),
    ownCount: (who: Principal) =>
      company.as(who, async (work) => {
        const question = questionSchema.parse({ measures: ['deals.count'] });
        const { rows } = (await company.insights.answer(work, question)) as TableAnswer;
        return Number(rows[0]![0]);
      }),
  };
}

export type ScheduledCompany = Awaited<ReturnType<typeof scheduledCompany>>;
type Reps = Awaited<ReturnType<typeof companyOfReps>>;

async function companyOfReps() {
  const amount = 1_000_000n;
  const one = {
    amount,
    ...foldStageLog(
      [stageEvent({ seq: 0, toStageId: 'S1', at: '2026-03-01T00:00:00+08:00', amountAt: amount })],
      stages,
      timeZone,
    ),
  };
  const company = await measuredDeals(Array.from({ length: (reps * (reps + 1)) / 2 }, () => one));
  const people: (Principal & { userId: string })[] = [];
  for (let index = 0; index < reps; index += 1)
    people.push(await company.addPerson({ name: `销售${index + 1}` }));
  await company.as(company.system, async ({ db, principal }) => {
    let from = 0;
    for (const [index, { userId }] of people.entries()) {
      const ids = company.dealIds.slice(from, (from += index + 1));
      for (const table of ['deal', 'deal_fact'] as const)
        await db
          .updateTable(table)
          .set({ owner_id: userId, team_id: company.topTeamId } as never)
          .where('tenant_id', '=', principal.tenantId)
          .where(table === 'deal' ? 'id' : ('deal_id' as 'id'), 'in', ids)
          .execute();
    }
  });
  return { ...company, people };
}

async function sharedReport({ admin, people }: Reps, app: Awaited<ReturnType<typeof appForTests>>) {
  const client = await app.clientOf(admin);
  const made = await client(reportContract.createReport, {
    body: { title: '我的商机', folder: '', document },
  });
  const shares = people.slice(0, reps - 1).map(({ userId }) => ({
    userId,
    teamId: null,
    roleId: null,
    rights: ['view' as const, 'schedule' as const, 'export' as const, 'print' as const],
  }));
  await client(reportContract.shareReport, { params: { id: made.body.id }, body: { shares } });
  return made.body.id;
}

/** Schedules made by the real clock are due at the test's. */
function rouse({ db, principal }: Work, id: string) {
  return db
    .updateTable('report_schedule')
    .set({ next_at: new Date('2026-03-31T00:30Z') })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

function definitionFor(people: Reps['people'], part: object) {
  return {
    days: { days: { every: 'day' }, whenOff: 'skip', at: '08:30', timeZone: 'Asia/Shanghai' },
    outputs: ['csv'],
    to: { people: people.map(({ userId }) => userId) },
    subject: '{report} {date}',
    ...part,
  };
}
