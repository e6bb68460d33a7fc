/** A table of somebody else's database: what is asked, what it answers with, why it does not. */
import type { Socket } from 'node:net';
import type { WayOut } from './find-way-out.ts';

export type OutsideQuery = {
  kind: 'postgres' | 'mysql';
  host: string;
  port: number;
  database: string;
  username: string;
  password: string;
  tls: boolean;
  /** One SELECT. */
  query: string;
  /** By whose clock instants are written and `now()` is asked: those of the organisation. */
  timeZone: string;
  /** For one statement, and for all of it. */
  statementTimeoutMs: number;
  timeoutMs: number;
  mostBytes: number;
};

/** Why a database did not answer; `detail` is what it said itself. */
export type DatabaseFailureReason =
  | 'timeout'
  | 'too_large'
  | 'certificate'
  | 'unreachable'
  | 'not_secure'
  | 'no_tls'
  | 'wants_tls'
  | 'wrong_login'
  | 'wrong_login_or_wants_tls'
  | 'unknown_login'
  | 'not_read_only'
  | 'no_such_database'
  | 'no_such_table'
  | 'query';

export class NoTable extends Error {
  readonly reason: DatabaseFailureReason;
  readonly detail: string;

  constructor(reason: DatabaseFailureReason, detail = '', cause?: unknown) {
    super(`no table: ${reason}`, { cause });
    this.name = 'NoTable';
    this.reason = reason;
    this.detail = detail.slice(0, 300);
  }
}

/** Cells are text as the database writes it; null is nothing. */
export type OutsideRow = readonly (string | null)[];

/** One kind of database: signs in on the socket, asks, and reads on. */
export type TableReader = {
  /** Signs in and asks in a transaction that only reads; the names of the columns. */
  open(): Promise<string[]>;
  /** The next rows; none: that was all. */
  next(): Promise<readonly OutsideRow[]>;
  close(): Promise<void>;
  /** What the database itself said no to; null: it did not say anything. */
  saidNo(error: unknown): NoTable | null;
};

/** `socket` goes to `way` and nowhere else; the reader connects it. */
export type OpenReader = (asked: OutsideQuery, way: WayOut, socket: Socket) => TableReader;

/** So many are asked for at once. */
export const rowsAtOnce = 1000;
export const connectTimeoutMs = 10_000;
