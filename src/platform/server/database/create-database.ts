import pg from 'pg';

/**
 * Makes sure that a database of this name stands on the server of `adminUrl`.
 * Returns its URL, and whether it was made now (as a copy of `template`, when one is named) or stood already.
 */
export async function createDatabase(
  adminUrl: string,
  name: string,
  template = 'template1',
): Promise<{ url: string; created: boolean }> {
  // Copying the files costs half of copying them through the log.
  const statement = `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY file_copy`;
  const created = await asAdmin(adminUrl, async (client) => {
    const standing = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (standing.rowCount) return false;
    await client.query(statement);
    return true;
  });
  return { url: databaseUrl(adminUrl, name), created };
}

/** Drops the database with all its connections; none of that name is well too. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const statement = `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`;
  await asAdmin(adminUrl, (client) => client.query(statement));
}

function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
