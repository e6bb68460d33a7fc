/** Two teams whose deals are watched at moments that the test sets. 梅 leads 李; 王 is in another team; 赵 is above them all. */
import { accountKind } from '../../../../accounts/server/index.ts';
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
import { watchOrganisation } from '../watch-alerts.ts';

const log = createLogger('silent');
const cubes = [dealCube];
const insights = createInsights({ cubes });
const kinds = [dealKind, accountKind];
const subjects = taskSubjects;

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
    dealsOf: (ids: readonly string[]) => bySystem((work) => dealsOf(work, ids)),
    moveTo: (who: Principal, dealId: string, stage: string, at: string) =>
      company.as(
        who,
        (work) => changeStage(work, { dealId, stageId: company.stage(stage), cause: 'manual' } as never),
        new Date(`${at}+08:00`),
      ),
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

function dealsOf({ db, principal }: Work, ids: readonly string[]) {
  return db
    .selectFrom('deal')
    .select(['owner_id', 'next_step'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .execute();
}
