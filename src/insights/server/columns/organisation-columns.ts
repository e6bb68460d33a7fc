/** One organisation's facts by columns: copied once, kept up with, asked. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import pLimit from 'p-limit';
import pg from 'pg';
import type { Database, Db, Logger } from '../../../platform/server/index.ts';
import type { KeptByColumns } from '../../model/measure.ts';
import type { Engine, EngineAnswer, RunThere } from './engine.ts';
import { keepLocalTime } from './local-time.ts';
import { changedSince, presentPosition, type Position } from './follow-changes.ts';
import { copyTable, readTables, replaceRows, shapeOf, type KeptTable } from './kept-tables.ts';
import { partTables, settleRows } from './moving-rows.ts';
import { sharedRuns, sharedRunsByKey } from './shared-runs.ts';

export type Ground = {
  engine: Engine;
  database: Database;
  adminUrl: string;
  folder: string;
  kept: KeptByColumns & { record: string };
  log: Logger;
};

export type OrganisationColumns = {
  /**
   * Answers with all that was committed when it was asked; null while the copy is being made or when it failed. Who asks the
   * same at another `now` may share the answer, which is that of the latest.
   */
  ask(statement: string, values: readonly unknown[], now: Date): Promise<EngineAnswer | null>;
  /** Whether the copy is there. */
  isKept(): boolean;
  /** Takes in what has changed; makes the copy first, or anew, where that is due. */
  follow(): Promise<void>;
  close(): Promise<void>;
};

/** Copying costs much: after it failed (another process may hold the file) it waits. */
const retryMs = 60_000;
const recordsAtOnce = 2000;
/**
 * Questions that run at once. The engine gives each of them all processors, and each keeps one of the process's few threads for
 * such work (libuv has four): keeping up must never queue behind those who look.
 */
const inTurn = pLimit(2);
const mostUnsettled = 50_000;
const mostMsOfQuestion = 30_000;

export function keepOrganisation(ground: Ground, tenantId: string): OrganisationColumns {
  const { engine, log } = ground;
  let copy: Copy | null = null;
  let nextTry = 0;
  const follow = sharedRuns(async () => {
    if (!copy) {
      if (Date.now() < nextTry) return;
      nextTry = Date.now() + retryMs;
      copy = (await openCopy(ground, tenantId)) ?? (await makeCopy(ground, tenantId));
      nextTry = 0;
    }
    if (await catchUp(ground, tenantId, copy)) return letSettle(ground, tenantId, copy);
    const outdated = copy;
    copy = null;
    await engine.detach(tenantId);
    await rm(outdated.file);
  });
  const asked = sharedRunsByKey<EngineAnswer | null>();
  const answer = async (statement: string, values: readonly unknown[]) => {
    try {
      await follow();
      const run = () => engine.on(tenantId, (there) => there(statement, values), mostMsOfQuestion);
      return copy && (await inTurn(run));
    } catch (err) {
      log.warn({ err, tenantId }, 'a question could not be answered by columns');
      return null;
    }
  };
  return {
    follow,
    isKept: () => copy !== null,
    // People who look at one screen ask the same, and what they may see is part of the statement.
    ask: async (statement, values, now) =>
      copy && asked(JSON.stringify([statement, values], keyText(now)), () => answer(statement, values)),
    close: async () => {
      await follow.rest();
      if (copy) await engine.detach(tenantId);
    },
  };
}

function keyText(now: Date): (key: string, value: unknown) => unknown {
  const present = now.toISOString();
  return (_key, value) => {
    if (value === present) return 'now';
    return typeof value === 'bigint' ? `${value}n` : value;
  };
}

type Copy = {
  file: string;
  tables: readonly KeptTable[];
  position: Position;
  /** Events after the position that were taken in. */
  met: ReadonlySet<string>;
  /** How many records changed since rows came to rest. */
  changed: number;
};

function inSnapshot<T>({ database }: Ground, tenantId: string, use: (db: Db) => Promise<T>): Promise<T> {
  const context = { tenantId, userId: null, kind: 'system' as const };
  return database.withTenant(context, use, { inOneSnapshot: true });
}

/** Takes in the changes since; false when the copy has to be made anew. */
async function catchUp(ground: Ground, tenantId: string, copy: Copy): Promise<boolean> {
  const { kept, engine } = ground;
  return inSnapshot(ground, tenantId, async (db) => {
    const { upTo, records, beside, met } = await changedSince(db, tenantId, copy, kept);
    if (records === 'all') return false;
    const changed = [...Map.groupBy(copy.tables, ({ object }) => object)].map(([object, tables]) => ({
      tables,
      ids: object === null ? records : (beside.get(object) ?? []),
    }));
    const isQuiet = changed.every(({ ids }) => ids.length === 0);
    if (!isQuiet)
      await engine.on(tenantId, async (run) => {
        await run('begin');
        for (const { tables, ids } of changed)
          for (let from = 0; from < ids.length; from += recordsAtOnce)
            await replaceRows(run, db, { tenantId, kept }, tables, ids.slice(from, from + recordsAtOnce));
        await run(`update kept set position = ${upTo}; commit`);
      });
    copy.position = upTo;
    copy.met = met;
    copy.changed += records.length;
    return true;
  });
}

/** The part that moves stays small: what it is read for at every change costs by its size. */
async function letSettle({ kept, engine }: Ground, tenantId: string, copy: Copy): Promise<void> {
  if (copy.changed < mostUnsettled) return;
  copy.changed = 0;
  await engine.on(tenantId, (run) => settleRows(run, kept));
}

/** The copy that an earlier process left, when it has the columns of today and belongs to this database. */
async function openCopy(ground: Ground, tenantId: string): Promise<Copy | null> {
  const file = fileOf(ground, tenantId);
  if (!existsSync(file)) return null;
  const { tables, cluster, timeZone, oldestEvent } = await inSnapshot(ground, tenantId, (db) =>
    facts(db, ground, tenantId),
  );
  await ground.engine.attach(tenantId, file);
  const [found] = await ground.engine.on(tenantId, readKept).catch(() => []);
  const fits =
    found?.shape === shapeOf(tables, ground.kept) &&
    found.cluster === cluster &&
    found.position >= oldestEvent;
  if (fits) {
    await ground.engine.on(tenantId, async (run) => {
      await keepLocalTime(run, timeZone);
      await settleRows(run, ground.kept);
    });
    return { file, tables, position: found.position, met: new Set(), changed: 0 };
  }
  await ground.engine.detach(tenantId);
  await rm(file);
  return null;
}

async function makeCopy(ground: Ground, tenantId: string): Promise<Copy> {
  const { engine, adminUrl, folder, kept, log } = ground;
  const file = fileOf(ground, tenantId);
  const { tables, cluster, timeZone, position } = await inSnapshot(ground, tenantId, (db) =>
    facts(db, ground, tenantId),
  );
  const admin = new pg.Client({ connectionString: adminUrl, options: '-c timezone=UTC' });
  await admin.connect();
  await engine.attach(tenantId, file);
  try {
    await engine.on(tenantId, async (run) => {
      await run('create or replace table kept (shape varchar, cluster varchar, position bigint)');
      await keepLocalTime(run, timeZone);
      for (const table of tables) await copyTable(run, admin, { tenantId, folder }, table);
      await partTables(run, kept);
      await run('insert into kept values ($1, $2, $3)', [shapeOf(tables, kept), cluster, position]);
    });
  } catch (error) {
    await engine.detach(tenantId);
    await rm(file, { force: true });
    throw error;
  } finally {
    await admin.end();
  }
  log.info({ tenantId }, 'facts are kept by columns');
  return { file, tables, position, met: new Set(), changed: 0 };
}

async function facts(db: Db, { kept }: Ground, tenantId: string) {
  const tables = await readTables(db, kept);
  const position = await presentPosition(db);
  const { rows } = await sql<{ cluster: string; timeZone: string; oldest: bigint | null }>`
    select (select c.system_identifier || ' ' || d.oid from pg_control_system() c, pg_database d
        where d.datname = current_database()) as cluster,
      (select g.time_zone from organisation g where g.id = ${tenantId}) as "timeZone",
      (select o.tx from outbox o where o.tenant_id = ${tenantId} order by o.id limit 1) as oldest`.execute(
    db,
  );
  const [{ cluster, timeZone, oldest }] = rows as [(typeof rows)[number]];
  return { tables, position, cluster, timeZone, oldestEvent: oldest ?? position };
}

async function readKept(run: RunThere) {
  const { rows } = await run('select shape, cluster, position from kept');
  return rows.map(([shape, cluster, position]) => ({ shape, cluster, position: BigInt(String(position)) }));
}

function fileOf({ folder }: Ground, tenantId: string): string {
  return path.join(folder, `${tenantId}.duckdb`);
}
