/** What a use case works with: one transaction, who asks, the clock, and the record of what changed. */
import { availableParallelism } from 'node:os';
import type { CompiledQuery } from 'kysely';
import { newId } from '../model/identifier.ts';
import { scopeOf, type Principal } from '../model/principal.ts';
import type { Action } from '../model/contract.ts';
import { refusals, refuse } from '../model/refusal.ts';
import type { Database, Db, TenantTransaction, TransactionWay } from './database/database.ts';
import { refuseCalledOff } from './database/transaction.ts';

/** One change: an audit row and, unless quiet, one domain event, written in the change's own transaction. */
export type Change = {
  /** `deal.stage-changed`, `account.created` … */
  type: string;
  object: string;
  recordId: string | null;
  /** Field by field: what it was and what it is; money as fen strings. */
  changes?: Record<string, { from: unknown; to: unknown }>;
  payload?: Record<string, unknown>;
  /** An event only, see `announce`. */
  unaudited?: true;
  /** What led to it; the work's own unless told. */
  origin?: Origin;
};

/** The runs of automations that led to a change, oldest first: its event carries them on. */
export type Origin = { chain: readonly { ruleId: string; recordId: string }[] };

export type Work = {
  db: Db;
  principal: Principal;
  now: Date;
  requestId: string;
  /** Notes a change; all notes of a transaction are written together just before it commits. */
  record(change: Change): void;
  /** Sends a statement without waiting for its answer; its failure fails the transaction. */
  send(statement: CompiledQuery): void;
  /**
   * After the rules have said yes: lets the rest of the transaction write what the asker may not see afterwards
   * (a record handed to another team). Row-level security then guards the tenant only.
   */
  elevate(): Promise<void>;
  /**
   * Does readings side by side on connections that can be spared, all of them seeing the same instant where the endpoint
   * is `inOneSnapshot`; one after the other where none can be. The first that fails fails them all.
   */
  sideBySide<T>(readings: readonly ((work: Work) => Promise<T>)[]): Promise<T[]>;
  /**
   * Reads what somebody else of the organisation sees, once the rules have said that the asker may: the rights are his, and
   * row-level security answers him. Nothing can be changed meanwhile; a failure fails the whole work.
   */
  readAs<T>(other: Principal, reading: (work: Work) => Promise<T>): Promise<T>;
  /** Set while an automation acts: every change made meanwhile carries it. */
  origin?: Origin;
  /** The warnings that the asker has read and goes on in spite of: codes of refusals that let themselves be confirmed. */
  confirmed?: ReadonlySet<string>;
};

/** Refuses unless the principal holds the right; returns its scope. */
export function requireRight(work: Work, object: string, action: Action) {
  return scopeOf(work.principal, object, action) ?? refuse(refusals.forbidden);
}

/** Runs a use case in one transaction under the principal's context. */
export async function inWork<T>(
  database: Database,
  principal: Principal,
  requestId: string,
  useCase: (work: Work) => Promise<T>,
  way: TransactionWay = {},
): Promise<T> {
  const { tenantId, userId, kind } = principal;
  const inOwn = async (db: Db, { send, elevate, beside, throughEyesOf }: TenantTransaction) => {
    const changes: Change[] = [];
    const work: Work = {
      db,
      principal,
      now: new Date(),
      requestId,
      record: (change) => changes.push(change),
      send,
      elevate,
      sideBySide: (readings) => shareOut(work, readings, way, beside),
      readAs: (other, reading) =>
        throughEyesOf({ tenantId: other.tenantId, userId: other.userId, kind: other.kind }, () =>
          reading(readingOf(work, other)),
        ),
    };
    const result = await useCase(work);
    writeChanges(work, changes);
    return result;
  };
  return database.withTenant({ tenantId, userId, kind }, inOwn, way);
}

/** The work of somebody with whose eyes another looks: it reads, one thing after the other, and changes nothing. */
function readingOf(work: Work, principal: Principal): Work {
  const cannot = () => {
    throw new Error('whoever looks with the eyes of another changes nothing');
  };
  const own: Work = {
    ...work,
    principal,
    record: cannot,
    elevate: cannot,
    readAs: cannot,
    sideBySide: async (readings) => {
      const results = [];
      for (const reading of readings) results.push(await reading(own));
      return results;
    },
  };
  return own;
}

/** So many connections read for one asker at a time. */
const mostReaders = Math.min(4, availableParallelism());
/** How many read for whoever shares his readings out: more than there are processors would only keep others waiting. */
let readers = 0;
const canHelp = () => readers <= availableParallelism();

/** Whoever is free takes the next reading: the transaction itself, and those beside it as long as no other needs the processors. */
async function shareOut<T>(
  work: Work,
  readings: readonly ((work: Work) => Promise<T>)[],
  { inOneSnapshot, signal }: TransactionWay,
  beside: TenantTransaction['beside'],
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const read = async (own: Work, isHelping: boolean) => {
    readers += 1;
    try {
      while (next < readings.length && (!isHelping || canHelp())) {
        refuseCalledOff(signal);
        const at = next++;
        results[at] = await readings[at]!(own);
      }
    } catch (error) {
      next = readings.length;
      throw error;
    } finally {
      readers -= 1;
    }
  };
  const helpers = inOneSnapshot ? Math.min(mostReaders, readings.length) - 1 : 0;
  // Those beside it begin first: a snapshot cannot be handed on from within a savepoint.
  const others = Array.from({ length: Math.max(0, helpers) }, () =>
    beside((db, { send, elevate }) => read({ ...work, db, send, elevate }, true)),
  );
  const ended = await Promise.allSettled([...others, read(work, false)]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return results;
}

const rowsAtOnce = 1000;

function writeChanges(work: Work, changes: Change[]): void {
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    const some = changes
      .slice(from, from + rowsAtOnce)
      .map((change) => ({ change, ...rowsOfChange(work, change) }));
    const audited = some.filter(({ change }) => !change.unaudited).map((one) => one.audited);
    const told = some.map((one) => ({ ...one.told, payload: toJson(one.told.payload) }));
    const statement =
      audited.length === 0
        ? work.db.insertInto('outbox').values(told)
        : work.db
            .with('audited', (db) =>
              db
                .insertInto('audit_entry')
                .values(audited.map((row) => ({ ...row, changes: toJson(row.changes) }))),
            )
            .insertInto('outbox')
            .values(told);
    work.send(statement.compile());
  }
}

/** A change as its rows of audit and outbox: for a hot command that writes them in the same call as the change itself. */
export function rowsOfChange(work: Work, change: Change) {
  const { principal, now, requestId } = work;
  const origin = change.origin ?? work.origin;
  const payload = { ...change.payload, ...(origin && { origin }) };
  const whose = {
    tenant_id: principal.tenantId,
    object: change.object,
    record_id: change.recordId,
    actor_id: principal.userId,
    at: now,
  };
  return {
    audited: {
      ...whose,
      id: newId(),
      actor_kind: principal.kind,
      action: change.type,
      changes: change.changes ?? {},
      request_id: requestId,
    },
    told: { ...whose, id: newId(), type: change.type, payload, dispatched_at: null },
  };
}

/** JSON with exact money: a bigint becomes its digits as a string. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? item.toString() : item));
}

/** The principal that set-up, imports by command line and jobs without a person act as. */
export function systemPrincipal(tenantId: string, timeZone = 'Asia/Shanghai'): Principal {
  return {
    kind: 'system',
    tenantId,
    userId: null,
    credentialId: tenantId,
    name: 'system',
    locale: 'zh-CN',
    timeZone,
    teamIds: [],
    teamIdsBelow: [],
    rights: {},
    fieldReach: {},
  };
}
