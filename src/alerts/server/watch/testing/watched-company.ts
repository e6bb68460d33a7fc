/** Two teams whose deals are watched at moments that the test sets. 梅 leads 李; 王 is in another team; 赵 is above them all. */
import { accountKind } from '../../../../accounts/server/index.ts';
import { flowOf, person, step } from '../../../../approvals/model/testing/flows.ts';
import { createFlow, decideRequest } from '../../../../approvals/server/index.ts';
import { taskSubjects } from '../../../../automation/server/testing/subjects.ts';
import { changeStage, dealKind } from '../../../../deals/server/index.ts';
import { dealCube } from '../../../../deals/model/measures.ts';
import { clockedCompany } from '../../../../deals/server/clock/testing/clocked-company.ts';
import { appForTests } from '../../../../identity/server/testing/app-for-tests.ts';
import { createInsights } from '../../../../insights/server/index.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import { createLogger, type Work } from '../../../../platform/server/index.ts';
import { onOneConnection } from '../../../../platform/server/testing/on-one-connection.ts';
import { watchContract } from '../../../model/watch/watch-contract.ts';
import { watchUseCases } from '../../routes.ts';
import { alertPaper } from '../alert-paper.ts';
import { watchOrganisation } from '../watch-alerts.ts';

const log = createLogger('silent');
const cubes = [dealCube];
const insights = createInsights({ cubes });
const kinds = [dealKind, accountKind];
const subjects = taskSubjects;
const papers = { [alertPaper.paper]: alertPaper };

export async function watchedCompany() {
  const company = await clockedCompany();
  const bySystem = <T>(use: (work: Work) => Promise<T>) => company.as(company.system, use);
  await bySystem(({ db, principal }) =>
    db
      .updateTable('team')
      .set({ manager_id: company.mei.userId })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', company.east)
      .execute(),
  );
  const app = await appForTests(company, {
    contract: watchContract,
    useCases: watchUseCases({ insights, cubes, kinds, subjects }),
  });
  const watchAt = (time: string, database = company.workerDatabase) =>
    watchOrganisation(
      { database, insights, cubes, kinds, subjects },
      { ...company.system, timeZone: 'Asia/Shanghai' },
      log,
      new Date(`${time}+08:00`),
    );
  return {
    ...company,
    app,
    watchAt,
    watchAlone: (time: string) => onOneConnection((database) => watchAt(time, database)),
    rouse: (id: string) => bySystem((work) => rouse(work, id)),
    told: (who: Principal) => bySystem((work) => toldOf(work, who)),
    speaksEnglish: (who: Principal) => bySystem((work) => setEnglish(work, who)),
    tasksOf: (dealId: string) => bySystem((work) => tasksOf(work, dealId)),
    ...approvalsOf(company),
    dealsOf: (ids: readonly string[]) => bySystem((work) => dealsOf(work, ids)),
    moveTo: (who: Principal, dealId: string, stage: string, at: string) =>
      company.as(
        who,
        (work) => changeStage(work, { dealId, stageId: company.stage(stage), cause: 'manual' } as never),
        new Date(`${at}+08:00`),
      ),
  };
}

/** What approvals about alerts need. */
function approvalsOf({ as, admin, system }: Awaited<ReturnType<typeof clockedCompany>>) {
  const requests = (alertId: string) => as(system, (work) => requestsOf(work, alertId));
  return {
    /** A flow for alerts about deals, in which this person decides. */
    startableFlow: async (approver: Principal) => {
      const { id, name } = await as(admin, (work) =>
        createFlow(work, papers, {
          paper: alertPaper.paper,
          name: '预警处置',
          isOn: true,
          applies: { match: 'all', comparisons: [{ fact: 'object', op: 'is', value: 'deal' }] },
          design: flowOf([step('boss', [person(approver.userId!)])]),
        }),
      );
      return { id, name };
    },
    requestsOf: requests,
    approve: async (who: Principal, alertId: string) => {
      const [request] = await requests(alertId);
      const agreed = { act: 'approve' as const, comment: null };
      await as(who, (work) => decideRequest(work, papers, request!.id, agreed));
    },
  };
}

export type WatchedCompany = Awaited<ReturnType<typeof watchedCompany>>;

async function toldOf({ db, principal }: Work, who: Principal) {
  const rows = await db
    .selectFrom('notification')
    .select(['kind', 'payload'])
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', who.userId!)
    .where('kind', 'like', 'alert%')
    .orderBy('at')
    .execute();
  return rows.map(({ kind, payload }) => ({
    kind,
    ...(payload as { title?: string; count?: number; value?: string }),
  }));
}

/** Watches made by the real clock are due at the test's. */
function rouse({ db, principal }: Work, id: string) {
  return db
    .updateTable('watch')
    .set({ due_at: new Date('2026-04-01T00:00Z') })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

function setEnglish({ db, principal }: Work, who: Principal) {
  return db
    .updateTable('app_user')
    .set({ locale: 'en' })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', who.userId!)
    .execute();
}

function tasksOf({ db, principal }: Work, dealId: string) {
  return db
    .selectFrom('task')
    .select(['title', 'owner_id', 'due_on'])
    .where('tenant_id', '=', principal.tenantId)
    .where('subject_id', '=', dealId)
    .execute();
}

function requestsOf({ db, principal }: Work, alertId: string) {
  return db
    .selectFrom('approval_request')
    .select(['id', 'title', 'submitter_id', 'outcome'])
    .where('tenant_id', '=', principal.tenantId)
    .where('paper_id', '=', alertId)
    .execute();
}

function dealsOf({ db, principal }: Work, ids: readonly string[]) {
  return db
    .selectFrom('deal')
    .select(['owner_id', 'next_step'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .execute();
}
