/** The one way to the tenants' tables: a transaction under a signed tenant context. */
import { createSecretKey } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import type { Locale } from '../../model/label.ts';
import { contextKey, urlAs } from './roles.ts';
import type { Tables } from './tables.ts';
import { gatheringSocket } from './gathering-socket.ts';
import { signContext, type TenantContext } from './tenant-context.ts';
import { inTransaction, type Opening, type Transaction } from './transaction.ts';

export type Db = Kysely<Tables>;

export type TenantTransaction = Transaction & {
  /** Lets the rest of the transaction act for the whole organisation, once its rules have said yes. */
  elevate(): Promise<void>;
  /** Sees, while `reading` runs, what another of the same tenant sees, and afterwards again what it saw before. */
  throughEyesOf<T>(other: TenantContext, reading: () => Promise<T>): Promise<T>;
  /**
   * Runs a reading on another connection, in the snapshot of this transaction (which has to be in one); does nothing when
   * no connection can be spared.
   */
  beside(reading: (db: Db, transaction: TenantTransaction) => Promise<void>): Promise<void>;
};

/** How many connections serve requests. */
export const requestConnections = 16;

/** How a transaction is run; `signal` calls it off. */
export type TransactionWay = Pick<Opening, 'inOneSnapshot' | 'signal'>;

export type OrganisationEntry = { id: string; name: string; demo: boolean };

export type WaitingOrganisation = { id: string; timeZone: string; locale: Locale };

export type Database = {
  /** Runs `work` in one transaction that sees this tenant only. Rolls back when it throws. */
  withTenant<T>(
    context: TenantContext,
    work: (db: Db, transaction: TenantTransaction) => Promise<T>,
    way?: TransactionWay,
  ): Promise<T>;
  /** Whose e-mail this is: with `findTvCode` the only look-ups before a tenant is known. */
  findLogin(email: string): Promise<{ tenantId: string; userId: string } | null>;
  /** The organisation that a television's code was entered in; null while it is good for none. */
  findTvCode(hash: Buffer): Promise<string | null>;
  listOrganisations(): Promise<OrganisationEntry[]>;
  /** Those that have events which the relay has not handed on. */
  organisationsWithWaitingEvents(): Promise<WaitingOrganisation[]>;
  /** The migrations that have been applied; throws when the database does not answer. */
  appliedMigrations(): Promise<string[]>;
  /** How the pool stands: connections open, those at rest, and how many wait for one. */
  connections(): { open: number; idle: number; waiting: number };
  close(): Promise<void>;
};

// int8 arrives as bigint, dates as plain days: money is exact and days never shift.
const types = new pg.TypeOverrides();
types.setTypeParser(20, (text) => BigInt(text));
types.setTypeParser(1082, (text) => text);

/** Opens the application's pool as crm_app (requests) or crm_worker (jobs). */
export function openDatabase(options: {
  adminUrl: string;
  secretKey: string;
  role: 'crm_app' | 'crm_worker';
  connections: number;
}): Database {
  const pool = new pg.Pool({
    connectionString: urlAs(options.adminUrl, options.role, options.secretKey),
    max: options.connections,
    connectionTimeoutMillis: 5000,
    types,
    pipeline: true,
    stream: gatheringSocket,
  });
  pool.on('error', () => {});
  // A connection that breaks in use fails its statements; as an event that nobody hears it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  // Taken up once: that costs ten times as much as signing.
  const key = createSecretKey(contextKey(options.secretKey));
  return {
    withTenant: (context, work, way) =>
      inTenant(
        pool,
        (whose) => `set local app.ctx = '${signContext(whose, key, new Date())}'`,
        context,
        way,
        work,
      ),
    ...lookUps(pool),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

/** A transaction of the tenant's. `entering` is made of checked characters only, see signContext. */
function inTenant<T>(
  pool: pg.Pool,
  entering: (whose: TenantContext) => string,
  context: TenantContext,
  way: Partial<Opening> | undefined,
  work: (db: Db, transaction: TenantTransaction) => Promise<T>,
): Promise<T> {
  const system = { ...context, userId: null, kind: 'system' as const };
  const stop = (processId: number) => pool.query('select pg_cancel_backend($1)', [processId]);
  return inTransaction(pool, { ...way, entering: entering(context), stop }, (transaction, client) => {
    let exported: Promise<string> | undefined;
    return work(transaction.db, {
      ...transaction,
      elevate: async () => void (await client.query(entering(system))),
      throughEyesOf: async (other, reading) => {
        if (other.tenantId !== context.tenantId)
          throw new Error('somebody of another tenant sees nothing here');
        await client.query(entering(other));
        const read = await reading();
        await client.query(entering(context));
        return read;
      },
      beside: async (reading) => {
        const snapshot = await (exported ??= exportSnapshot(client));
        if (canSpare(pool)) await inTenant(pool, entering, context, { ...way, snapshot }, reading);
      },
    });
  });
}

async function exportSnapshot(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
  return rows[0]!.snapshot;
}

/** A quarter of the connections is left to others; whoever waits for one comes first. */
function canSpare(pool: pg.Pool): boolean {
  const taken = pool.totalCount - pool.idleCount;
  return pool.waitingCount === 0 && taken < Math.floor((pool.options.max * 3) / 4);
}

/** What is asked across organisations, and of the database itself. */
function lookUps(
  pool: pg.Pool,
): Pick<
  Database,
  'findLogin' | 'findTvCode' | 'listOrganisations' | 'organisationsWithWaitingEvents' | 'appliedMigrations'
> {
  return {
    findLogin: async (email) => {
      const found = await pool.query<{ tenant_id: string; user_id: string }>(
        'select * from priv.find_login($1)',
        [email],
      );
      const row = found.rows[0];
      return row ? { tenantId: row.tenant_id, userId: row.user_id } : null;
    },
    findTvCode: async (hash) => {
      const found = await pool.query<{ tenant_id: string | null }>(
        'select priv.find_tv_code($1) as tenant_id',
        [hash],
      );
      return found.rows[0]?.tenant_id ?? null;
    },
    listOrganisations: async () =>
      (
        await pool.query<OrganisationEntry>(
          'select id, name, demo from priv.list_organisations() order by id',
        )
      ).rows,
    organisationsWithWaitingEvents: async () =>
      (
        await pool.query<WaitingOrganisation>(
          'select id, time_zone as "timeZone", locale from priv.organisations_with_waiting_events()',
        )
      ).rows,
    appliedMigrations: async () =>
      (await pool.query<{ name: string }>('select name from migration order by name')).rows.map(
        (row) => row.name,
      ),
  };
}
