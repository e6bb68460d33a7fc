/** The same asked of columns and of PostgreSQL: whole rows, measures, funnels and what stands beside these. */
import { sql, type RawBuilder } from 'kysely';
import type { Reads } from '../../../insights/server/columns/column-store.ts';
import type { BottleneckQuestion } from '../../../insights/model/bottleneck/question.ts';
import type { AskedFunnel, Question } from '../../../insights/model/question.ts';
import { createInsights, openColumnStore } from '../../../insights/server/index.ts';
import type { OrganisationForTests } from '../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import { createLogger, type Work } from '../../../platform/server/index.ts';
import { dealCube } from '../../model/measures.ts';

type Place = Pick<OrganisationForTests, 'workerDatabase' | 'adminUrl'> & {
  as<T>(who: Principal, use: (work: Work) => Promise<T>): Promise<T>;
};

export type BothPlaces = ReturnType<typeof askBoth>;

const plain = createInsights({ cubes: [dealCube] });

/** `asked`: how many statements columns answered, and how many they left to PostgreSQL. */
export function askBoth({ workerDatabase: database, adminUrl, as }: Place, folder: string) {
  const asked = { there: 0, here: 0 };
  const log = createLogger('silent');
  const store = openColumnStore(dealCube, {
    database,
    adminUrl,
    folder,
    memoryMb: 256,
    fewestRecords: 0,
    log,
  });
  const rowsOf: typeof store.rowsOf = async (work, cube, reads, statement) => {
    const rows = await store.rowsOf(work, cube, reads, statement);
    asked[rows === statement ? 'here' : 'there'] += 1;
    return rows;
  };
  const engines = [createInsights({ cubes: [dealCube], columns: { ...store, rowsOf } }), plain];
  const toldBy = (who: Principal, tell: (engine: (typeof engines)[number], work: Work) => Promise<unknown>) =>
    Promise.all(engines.map((engine) => as(who, (work) => tell(engine, work)).catch(refusalCode)));
  return {
    store,
    asked,
    answers: (who: Principal, question: Question) =>
      toldBy(who, (engine, work) => engine.answer(work, question)),
    details: (who: Principal, body: AskedFunnel) =>
      toldBy(who, ({ useCases }, work) => useCases.tellFunnelDetails(work, { body } as never)),
    bottlenecks: (who: Principal, question: BottleneckQuestion) =>
      toldBy(who, (engine, work) => engine.bottlenecks(work, question)),
    /** Rows of a statement over the facts themselves. */
    rows: async <Row>(who: Principal, reads: Reads, statement: RawBuilder<Row>): Promise<Row[][]> => [
      await as(who, async (work) => {
        const there = await rowsOf(work, dealCube, reads, statement);
        return (await there.execute(work.db)).rows;
      }),
      await as(who, async (work) => (await statement.execute(work.db)).rows),
    ],
  };
}

/** What is refused in one place is refused in the other. */
export function refusalCode(error: unknown): string {
  if (error instanceof Refusal) return error.reason.code;
  throw error;
}

/** Means and medians are added up in another order there. */
export function rounded(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (_, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value,
    ),
  );
}

export type MarkedDigest = { mark: string | null; rows: number; digest: string };

/** A digest of every column of a product's rows in a table of facts. */
export async function digestByMark(
  { db, principal }: Work,
  table: 'deal_fact' | 'visit_fact',
): Promise<RawBuilder<MarkedDigest>> {
  const { rows: columns } = await sql<{ name: string; type: string }>`
    select column_name as name, udt_name as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} order by ordinal_position`.execute(db);
  const texts = columns.map(({ name, type }) => `coalesce(${textOf(`f.${name}`, type)}, '~')`);
  return sql`select f.product_id::text as mark, count(*)::int as rows,
      md5(string_agg(md5(${sql.raw(texts.join(` || '|' || `))}), '' order by md5(${sql.raw(texts.join(` || '|' || `))}))) as digest
    from ${sql.table(table)} f where f.tenant_id = ${principal.tenantId} group by 1`;
}

function textOf(column: string, type: string): string {
  if (type === 'timestamptz') return `round(date_part('epoch', ${column}) * 1000)::bigint::text`;
  if (type === 'bool') return `${column}::int::text`;
  return `${column}::text`;
}
