/** Searching duplicates among many accounts: by everything that is typed, by the name alone, by a person who sees few. */
import {
  accountDuplicates,
  accountKind,
  contactDuplicates,
  duplicateUseCases,
} from '../src/accounts/server/index.ts';
import { leadDuplicates } from '../src/leads/server/index.ts';
import { findPrincipal } from '../src/identity/server/index.ts';
import type { Principal } from '../src/platform/model/principal.ts';
import { inWork, systemPrincipal } from '../src/platform/server/index.ts';
import { insertRecords, type Values } from '../src/records/server/index.ts';
import { dice, legalName, shortNames } from './duplicate-names.ts';
import { quantile } from './figures.ts';
import type { Place } from './place.ts';
import { exactTime } from './processor-time.ts';

const accounts = 200_000;
const atOnce = 1000;
const questions = 300;

export async function benchDuplicates(place: Place): Promise<void> {
  const names = shortNames();
  if (!names) return console.log('the names are not here: ../shared/data/corpora/cn_reference');
  const roll = dice(5);
  const rows = Array.from({ length: accounts }, (_, at) =>
    accountOf(names[at % names.length]!, at, roll, place),
  );
  await fill(place, rows);
  const { director, sellers } = place.company;
  const seller = await principalOf(place, sellers[0]!.id);
  const asked = Array.from({ length: questions }, () => rows[roll(rows.length)]!);
  await tell('all that is typed', place, director, asked);
  await tell(
    'the name alone',
    place,
    director,
    asked.map(({ name }) => ({ name })),
  );
  await tell(
    'the name, who sees 1 of 80',
    place,
    seller,
    asked.map(({ name }) => ({ name })),
  );
  await tell(
    'a name without place',
    place,
    director,
    asked.map(({ name }) => ({ name: String(name).slice(2) })),
  );
  await tell(
    'a phone alone',
    place,
    director,
    asked.map(({ phone }) => ({ phone })),
  );
}

function accountOf(short: string, at: number, roll: (sides: number) => number, { company }: Place): Values {
  const seller = company.sellers[roll(company.sellers.length)]!;
  return {
    name: legalName(short, roll),
    phone: `0755-${10_000_000 + at}`,
    email: `contact${at}@company${at % 90_000}.example`,
    website: `https://www.company${at % 90_000}.example`,
    owner: seller.id,
    team: seller.teamId,
  };
}

async function fill({ database, company, admin }: Place, rows: readonly Values[]): Promise<void> {
  const { rows: known } = await admin.query('select 1 from duplicate_key limit 1');
  if (known.length > 0) return;
  const system = systemPrincipal(company.tenantId);
  const began = performance.now();
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce).map((values) => ({ values }));
    await inWork(database, system, 'bench', (work) => insertRecords(work, accountKind, some));
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(`${rows.length} accounts with their keys: ${Math.round(rows.length / seconds)} a second`);
  await admin.query('vacuum analyze duplicate_key');
  await admin.query('analyze account');
}

function principalOf({ database, company }: Place, userId: string): Promise<Principal> {
  const wanted = { tenantId: company.tenantId, userId, kind: 'user' as const, credentialId: userId };
  return inWork(database, systemPrincipal(company.tenantId), 'bench', async ({ db }) => {
    return (await findPrincipal(db, wanted))!;
  });
}

const { searchDuplicates } = duplicateUseCases({
  kinds: [leadDuplicates, contactDuplicates, accountDuplicates],
  parts: [],
});

async function tell(what: string, place: Place, who: Principal, asked: readonly Values[]): Promise<void> {
  const { database } = place;
  const connections = await connectionsOf(place);
  const [taken, used]: number[][] = [[], []];
  let hits = 0;
  for (const values of asked) {
    const [began, before] = [performance.now(), exactTime(connections)];
    const answer = await inWork(database, who, 'bench', (work) =>
      searchDuplicates(work, {
        params: undefined,
        query: undefined,
        body: { object: 'account', values },
        version: null,
        file: null,
      }),
    );
    taken!.push(performance.now() - began);
    used!.push(exactTime(connections) - before);
    hits += answer.hits.length;
  }
  const spread = (values: readonly number[]) =>
    `p50 ${quantile(values, 0.5).toFixed(1)} ms  p95 ${quantile(values, 0.95).toFixed(1)} ms`;
  console.log(
    `${what.padEnd(28)} ${spread(taken!)}  of the processors ${spread(used!)}  hits ${(hits / asked.length).toFixed(1)}`,
  );
}

/** The server's processes for the connections that are open now. */
async function connectionsOf({ admin }: Place): Promise<number[]> {
  const { rows } = await admin.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return rows.map(({ pid }) => pid);
}
