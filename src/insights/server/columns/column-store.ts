/**
 * A column store beside PostgreSQL for organisations with very many facts. PostgreSQL is the truth and answers whatever
 * is not kept here; what is asked here has all that was committed when it was asked.
 */
import { sql, type RawBuilder } from 'kysely';
import { scopeOf, type Principal } from '../../../platform/model/principal.ts';
import type { Database, Logger, Work } from '../../../platform/server/index.ts';
import type { Cube, KeptByColumns } from '../../model/measure.ts';
import { openEngine, type Engine, type EngineAnswer } from './engine.ts';
import { keepOrganisation, type OrganisationColumns } from './organisation-columns.ts';

/** What a statement over a cube's facts reads. */
export type Reads = { sources: readonly string[]; joins: readonly string[] };

export type ColumnStore = {
  /** The rows of the statement as a relation; where they are not kept by columns, the statement itself. */
  rowsOf<Row>(work: Work, cube: Cube, reads: Reads, statement: RawBuilder<Row>): Promise<RawBuilder<Row>>;
  /** Whether facts of this organisation are kept and can be asked now. */
  keeps(tenantId: string): boolean;
};

/** A statement, and what came of asking columns for its rows. */
export type AskedOfColumns = { statement: RawBuilder<unknown>; rows: Promise<RawBuilder<unknown>> };

/** Whether the rows of all these came from columns: never fails. */
export async function cameByColumns(asked: readonly AskedOfColumns[]): Promise<boolean> {
  const came = await Promise.allSettled(asked.map(({ rows }) => rows));
  return came.every((one, at) => one.status === 'fulfilled' && one.value !== asked[at]!.statement);
}

/** Nothing is kept by columns. */
export const noColumns: ColumnStore = {
  rowsOf: async (_work, _cube, _reads, statement) => statement,
  keeps: () => false,
};

/** A store that begins to answer when it is opened: what asks it is put together before the installation is known. */
export function openedLater(): ColumnStore & { open(store: ColumnStore | null): void } {
  let opened = noColumns;
  return {
    rowsOf: (...asked) => opened.rowsOf(...asked),
    keeps: (tenantId) => opened.keeps(tenantId),
    open: (store) => void (opened = store ?? noColumns),
  };
}

export type ColumnStoreOptions = {
  /** The worker's: it follows whole organisations. */
  database: Database;
  adminUrl: string;
  folder: string;
  memoryMb: number;
  /** Organisations with fewer records are answered by PostgreSQL. */
  fewestRecords: number;
  log: Logger;
};

export type FollowedStore = ColumnStore & {
  /** Takes in what is new, once, for all organisations that are large enough. */
  follow(): Promise<void>;
  close(): Promise<void>;
};

const followMs = 500;
const lookMs = 3_600_000;

export function openColumnStore(
  cube: Cube & { columns: KeptByColumns },
  { folder, memoryMb, ...options }: ColumnStoreOptions,
): FollowedStore {
  const kept = { ...cube.columns, record: cube.record };
  const organisations = new Map<string, OrganisationColumns>();
  const { database, fewestRecords, log } = options;
  // Opened with the first organisation that is large enough.
  let engine: Engine | undefined;
  let lookedAt = 0;
  const follow = async (): Promise<void> => {
    if (Date.now() - lookedAt > lookMs) {
      const large = await largeOrganisations(database, kept, fewestRecords);
      if (large.length > 0) engine ??= await openEngine(folder, memoryMb);
      for (const id of large)
        if (!organisations.has(id))
          organisations.set(id, keepOrganisation({ ...options, engine: engine!, folder, kept }, id));
      lookedAt = Date.now();
    }
    for (const [tenantId, organisation] of organisations)
      await organisation
        .follow()
        .catch((err: unknown) => log.warn({ err, tenantId }, 'facts could not be kept up with by columns'));
  };
  return {
    follow,
    rowsOf: async (work, asked, reads, statement) => {
      const organisation = organisations.get(work.principal.tenantId);
      if (!organisation || asked.columns !== cube.columns || !isKept(kept, reads, work.principal))
        return statement;
      const { sql: text, parameters } = statement.compile(work.db);
      const answer = await organisation.ask(text, parameters, work.now);
      return answer ? relationOf(answer) : statement;
    },
    keeps: (tenantId) => organisations.get(tenantId)?.isKept() ?? false,
    close: async () => {
      for (const organisation of organisations.values()) await organisation.close();
      engine?.close();
    },
  };
}

/**
 * Follows again and again, a moment after each time, until it is stopped. Where the engine is not there for this machine
 * or something else is wrong it tries again much later, and PostgreSQL answers meanwhile.
 */
export function keepFollowing(store: FollowedStore, log: Logger): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;
  const turn = () => {
    running = store
      .follow()
      .then(() => followMs)
      .catch((err: unknown) => {
        log.warn({ err }, 'facts are not kept by columns');
        return lookMs;
      })
      .then((pause) => {
        if (!isStopped) timer = setTimeout(turn, pause);
      });
  };
  timer = setTimeout(turn, followMs);
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

function isKept({ sources, joins, beside }: KeptByColumns, reads: Reads, principal: Principal): boolean {
  const seen = beside.filter(({ object }) => scopeOf(principal, object, 'read') === 'all');
  const known = [...joins, ...seen.map(({ join }) => join)];
  return (
    reads.sources.every((source) => sources.includes(source)) &&
    reads.joins.every((join) => known.includes(join))
  );
}

async function largeOrganisations(
  database: Database,
  { tables }: KeptByColumns,
  fewest: number,
): Promise<string[]> {
  const large: string[] = [];
  for (const { id } of await database.listOrganisations()) {
    const { rows } = await database.withTenant({ tenantId: id, userId: null, kind: 'system' }, (db) =>
      sql`select 1 from ${sql.table(tables[0]!)} f where f.tenant_id = ${id}
        offset ${Math.max(0, fewest - 1)} limit 1`.execute(db),
    );
    if (rows.length > 0 || fewest === 0) large.push(id);
  }
  return large;
}

const typesHere: Readonly<Record<string, string>> = {
  UUID: 'uuid',
  VARCHAR: 'text',
  INTEGER: 'int',
  BIGINT: 'bigint',
  HUGEINT: 'numeric',
  DOUBLE: 'float8',
  BOOLEAN: 'boolean',
  DATE: 'date',
  'TIMESTAMP WITH TIME ZONE': 'timestamptz',
};

function relationOf<Row>({ columns, rows }: EngineAnswer): RawBuilder<Row> {
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])));
  const typed = columns.map(
    ({ name, type }) => sql`${sql.id(name)} ${sql.raw(typesHere[type] ?? unknownType(type))}`,
  );
  return sql<Row>`select * from jsonb_to_recordset(${JSON.stringify(objects)}::jsonb) as r (${sql.join(typed)})`;
}

function unknownType(type: string): never {
  throw new Error(`an answer by columns has a column of type ${type}`);
}
