import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clockedCompany, type ClockedCompany } from './testing/clocked-company.ts';
import { morning } from './testing/morning.ts';
import { scanDeals } from './watch-deals.ts';

const deals = 3;

async function companyWithRedDeals(): Promise<ClockedCompany> {
  const company = await clockedCompany();
  for (let count = 0; count < deals; count += 1)
    await company.addDeal({ owner: company.li, nextStepOn: '2026-03-30', agreed: true });
  return company;
}

const counted = ({ as, system, orgId }: ClockedCompany) =>
  as(system, async ({ db }) => {
    const count = async (table: 'notification' | 'clock_reminder') => {
      const row = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<bigint>().as('count'))
        .where('tenant_id', '=', orgId)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    };
    return [await count('clock_reminder'), await count('notification')];
  });

test(
  'a watch killed before it could commit has told nobody, and the ones after it tell everybody once',
  { timeout: 60_000 },
  async () => {
    const companies = [await companyWithRedDeals(), await companyWithRedDeals(), await companyWithRedDeals()];
    const [first] = companies;
    const script = path.join(import.meta.dirname, 'testing/dying-watch.ts');
    const ids = companies.map(({ orgId }) => orgId);
    const child = spawn(process.execPath, [script, first!.adminUrl, first!.secretKey, ...ids], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = 0;
    for await (const chunk of child.stdout) {
      told += String(chunk).trim().split('\n').length;
      if (told >= 2) break;
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await counted(companies[0]!), 'the first one was committed').toEqual([deals, deals]);
    expect(await counted(companies[1]!), 'the second one was not').toEqual([0, 0]);

    // Two workers take over, at once, and once more.
    for (let turn = 0; turn < 2; turn += 1) {
      await Promise.all(
        [...companies, ...companies].map((company) => company.as(company.system, scanDeals, morning)),
      );
    }
    for (const company of companies) expect(await counted(company)).toEqual([deals, deals]);
  },
);
