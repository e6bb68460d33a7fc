import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { secretKeyForTests } from '../testing/template-database.ts';
import { ensureRoles } from './roles.ts';

test('installations that start at once on one cluster all find their roles', async () => {
  const clients = Array.from({ length: 6 }, () => new pg.Client({ connectionString: inject('adminUrl') }));
  await Promise.all(clients.map((client) => client.connect()));
  try {
    const shaped = await Promise.allSettled(
      clients.flatMap((client) => [ensureRoles(client, secretKeyForTests)]),
    );
    expect(shaped.filter(({ status }) => status === 'rejected')).toEqual([]);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
});
