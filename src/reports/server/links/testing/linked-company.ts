/** A company with two teams whose reports are read by links, and given to televisions. */
import { tmpdir } from 'node:os';
import { measuredDeals } from '../../../../deals/server/testing/measured-deals.ts';
import { appForTests } from '../../../../identity/server/testing/app-for-tests.ts';
import { insightsContract } from '../../../../insights/model/contract.ts';
import { createLogger, openSafe, type Work } from '../../../../platform/server/index.ts';
import { answersContract } from '../../../model/answers-contract.ts';
import { reportContract } from '../../../model/contract.ts';
import { linkContract } from '../../../model/links/link-contract.ts';
import { televisionContract } from '../../../model/tv/tv-contract.ts';
import { countWrongCodes } from '../../../model/tv/wrong-codes.ts';
import { answersUseCases } from '../../answer-blocks.ts';
import { reportUseCases } from '../../routes.ts';
import { serveTelevisions } from '../../tv/serve-televisions.ts';
import { televisionUseCases } from '../../tv/televisions.ts';
import { openTickets } from '../../tv/tv-tickets.ts';
import { linkUseCases } from '../report-links.ts';
import { serveOpenReports } from '../serve-open-reports.ts';

export const secretKey = 'a-key-for-televisions-in-tests-0123456789';
export const television = { safe: openSafe(secretKey), tickets: openTickets(secretKey) };
export const contract = {
  ...reportContract,
  ...linkContract,
  ...televisionContract,
  ...answersContract,
  ...insightsContract,
};

export async function linkedCompany() {
  const company = await measuredDeals();
  const { database, insights } = company;
  const useCases = {
    ...reportUseCases(insights),
    ...linkUseCases,
    ...televisionUseCases({ ...television, wrongCodes: countWrongCodes() }),
    ...answersUseCases(insights),
    ...insights.useCases,
  };
  const reading = {
    database,
    insights,
    dataDir: tmpdir(),
    isVisible: async (_: unknown, __: unknown, ids: readonly string[]) => new Set(ids),
    log: createLogger('silent'),
  };
  const app = await appForTests(
    company,
    { contract, useCases },
    {
      open: async (open) => {
        serveTelevisions(open, { database, ...television });
        serveOpenReports(open, reading);
      },
    },
  );
  return {
    ...company,
    app,
    setRole: (userId: string, key: string) =>
      company.as(company.system, (work) => setRole(work, userId, key)),
    mayNoMore: (key: string, object: string, action: string) =>
      company.as(company.system, async (work) => {
        const { tenant_id, id } = await roleNamed(work, key);
        await work.db
          .deleteFrom('role_permission')
          .where('tenant_id', '=', tenant_id)
          .where('role_id', '=', id)
          .where('object', '=', object)
          .where('action', '=', action)
          .execute();
      }),
  };
}

function roleNamed({ db, principal }: Work, key: string) {
  return db
    .selectFrom('role')
    .select(['tenant_id', 'id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
}

async function setRole(work: Work, userId: string, key: string): Promise<void> {
  const { tenant_id, id } = await roleNamed(work, key);
  const { db } = work;
  await db.deleteFrom('user_role').where('tenant_id', '=', tenant_id).where('user_id', '=', userId).execute();
  await db.insertInto('user_role').values({ tenant_id, user_id: userId, role_id: id }).execute();
}
