/** Opens a source's table, whatever it is read from, and tells in words why it could not. */
import { say } from '../../platform/model/label.ts';
import { Refusal } from '../../platform/model/refusal.ts';
import {
  inWork,
  systemPrincipal,
  type Database,
  type Egress,
  type EgressAllow,
  type Safe,
} from '../../platform/server/index.ts';
import { isDatabase, type Secret } from '../model/outside-source.ts';
import { usualBounds, type Bounds } from '../model/source-limits.ts';
import type { SourceFailure } from '../model/source-failures.ts';
import { openDatabaseTable } from './read-database.ts';
import { openFile } from './read-file.ts';
import { openRest } from './read-rest.ts';
import { accessOf, type SourceRecord } from './source-queries.ts';
import { keepable, SourceUnreadable, type SourceTable } from './source-table.ts';
import { secretPurpose } from './write-source.ts';

export type SourceParts = {
  database: Database;
  safe: Safe;
  egress: Egress;
  egressAllow: EgressAllow;
  dataDir: string;
  /** What a reading may take, where it is not the usual. */
  bounds?: Partial<Bounds>;
};

export function boundsOf({ bounds }: SourceParts): Bounds {
  return { ...usualBounds, ...bounds };
}

/** Opens the table; throws SourceUnreadable, or a refusal of the way out or of the file. */
export async function openSource(parts: SourceParts, source: SourceRecord): Promise<SourceTable> {
  return keepable(await openTable(parts, source));
}

async function openTable(parts: SourceParts, source: SourceRecord): Promise<SourceTable> {
  const access = accessOf(source);
  const secret = secretOf(parts, source);
  const bounds = boundsOf(parts);
  if (access.kind === 'file') return openFile(parts.dataDir, source.tenant_id, access);
  if (!isDatabase(access)) return openRest(parts.egress, access, secret.headers ?? {}, bounds);
  const timeZone = await timeZoneOf(parts.database, source.tenant_id);
  return openDatabaseTable(parts.egressAllow, access, { password: secret.password ?? '', timeZone }, bounds);
}

/** By whose clock the days of a source are told. */
export async function timeZoneOf(database: Database, tenantId: string): Promise<string> {
  return inWork(database, systemPrincipal(tenantId), 'outside-source', async ({ db }) => {
    const { time_zone } = await db
      .selectFrom('organisation')
      .select('time_zone')
      .where('id', '=', tenantId)
      .executeTakeFirstOrThrow();
    return time_zone;
  });
}

function secretOf({ safe }: SourceParts, { tenant_id, secret }: SourceRecord): Secret {
  if (secret === null) return {};
  const text = safe.unseal(tenant_id, secretPurpose, secret);
  if (text === null) throw new SourceUnreadable('secret_lost');
  return JSON.parse(text) as Secret;
}

/** Why reading failed, as it is kept with the source; null: a defect of ours. */
export function failureOf(error: unknown): SourceFailure | null {
  if (error instanceof SourceUnreadable) return error.failure;
  if (!(error instanceof Refusal)) return null;
  const isOfFile = error.code.startsWith('import.') || error.code.startsWith('file');
  if (!isOfFile) return { code: error.code, values: error.values };
  return { code: 'file', values: { detail: say(error.reason.label, 'zh-CN', error.values) } };
}
