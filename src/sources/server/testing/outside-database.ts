/** Somebody else's PostgreSQL: the tests' own server, by a role of its own. */
import pg from 'pg';
import { newId } from '../../../platform/model/identifier.ts';
import type { Access } from '../../model/outside-source.ts';

/** Two orders in a schema of their own, and a role that may read them (and, to be tried, write them). */
export async function outsideDatabase(adminUrl: string) {
  const { hostname, port, pathname } = new URL(adminUrl);
  const role = `reader_${newId().replaceAll('-', '').slice(-12)}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create role ${role} login password 'pw-1'; create schema erp; grant usage on schema erp to ${role};
    create table erp.orders (day date, amount numeric, paid boolean, at timestamptz);
    insert into erp.orders values ('2026-01-05', 12.5, true, '2026-01-05 08:00+08'), ('2026-02-05', 7, null, null);
    grant select, insert, delete on erp.orders to ${role};`);
  const close = async () => {
    await admin.query(`drop owned by ${role}; drop schema erp cascade; drop role ${role}`);
    await admin.end();
  };
  const place = { host: hostname || '127.0.0.1', port: Number(port), database: pathname.slice(1) };
  const access = (query: string, more = {}): Access => ({
    kind: 'postgres',
    ...place,
    username: role,
    tls: false,
    query,
    ...more,
  });
  return { access, secret: { password: 'pw-1' }, admin, close };
}
