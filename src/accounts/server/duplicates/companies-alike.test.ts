import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import type { Work } from '../../../platform/server/index.ts';
import { insertRecords, readAloud } from '../../../records/server/index.ts';
import { compareKeys } from '../../model/duplicates/compare-keys.ts';
import { keysOf, type DuplicateKey } from '../../model/duplicates/duplicate-keys.ts';
import { accountKind } from '../kinds.ts';

const beginnings = ['云', '蓝', '华', '鑫', '远', '聚'];
const middles = ['澜', '兰', '星', '兴', '航', '纳'];
const trades = ['科技', '电子', '精密制造', '国际贸易', ''];

/** A hundred and eighty names, many of them alike by writing or by sound. */
const names = beginnings.flatMap((one, at) =>
  middles.flatMap((other) => trades.map((trade) => `${one}${other}${at % 2 ? '源' : ''}${trade}有限公司`)),
);

const keysOfName = (name: string) => keysOf({ company: [name] }, readAloud);

async function lookUp(work: Work, keys: readonly DuplicateKey[]): Promise<Set<string>> {
  const of = (wanted: string) => keys.find(({ kind }) => kind === wanted)?.key ?? null;
  const { rows } = await sql<{ record_id: string }>`
    select record_id from priv.companies_alike(${of('company')}, ${of('company_sound')}, 1000)`.execute(
    work.db,
  );
  return new Set(rows.map((row) => row.record_id));
}

test('every company that the rules take for alike is looked up', async () => {
  const { as, system } = await newOrganisation();
  const ids = await as(system, (work) =>
    insertRecords(
      work,
      accountKind,
      names.map((name) => ({ values: { name } })),
    ),
  );
  const keys = names.map(keysOfName);
  let alike = 0;
  await as(system, async (work) => {
    for (const [at, asked] of keys.entries()) {
      if (at % 6 !== 0) continue;
      const found = await lookUp(work, asked);
      for (const [place, other] of keys.entries()) {
        const [evidence] = compareKeys(asked, other, 'companies');
        if (place === at || !evidence?.kind.startsWith('company')) continue;
        alike += 1;
        expect(found.has(ids[place]!), `${names[at]} and ${names[place]}`).toBe(true);
      }
    }
  });
  expect(alike, 'there were some to find').toBeGreaterThan(50);
});
