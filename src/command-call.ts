/** What a command of the command line is, and what commands share: the installation, the organisation, who acts. */
import type { CommandOptions } from './cli.ts';
import { findPrincipal } from './identity/server/index.ts';
import { openInstallation, type Installation } from './installation.ts';
import type { Principal } from './platform/model/principal.ts';
import { inWork, systemPrincipal, type Config, type Logger, type Work } from './platform/server/index.ts';

export type CommandCall = { config: Config; logger: Logger; options: CommandOptions; words: string[] };

export type Command = {
  verb: readonly string[];
  usage: string;
  summary: string;
  run(call: CommandCall): Promise<unknown>;
};

/** Opens the installation (joining a server that runs) for the time of one command. */
export async function onInstallation<T>(
  { config, logger, options, words }: CommandCall,
  run: (installation: Installation, options: CommandOptions, words: string[]) => Promise<T>,
): Promise<T> {
  const installation = await openInstallation(config, logger, { join: true });
  try {
    return await run(installation, options, words);
  } finally {
    await installation.close();
  }
}

/** An option that must be given. */
export function required(options: CommandOptions, name: keyof CommandOptions): string {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : fail(`--${name} is needed`);
}

/** The address that links are made from. */
export function baseUrl({ config }: Installation): string {
  return config.baseUrl ?? `http://${config.host}:${config.port}`;
}

/** The organisation named by id or by its exact name. */
export async function organisationId({ database }: Installation, told: string): Promise<string> {
  const named = (await database.listOrganisations()).filter((one) => one.id === told || one.name === told);
  if (named.length > 1) fail(`several organisations are called ${told}: give the id`);
  return named[0]?.id ?? fail(`there is no organisation ${told}`);
}

/** Acts for the whole organisation, in its time zone. */
export async function asSystem<T>(
  { workerDatabase }: Installation,
  orgId: string,
  use: (work: Work) => Promise<T>,
): Promise<T> {
  const timeZone = await workerDatabase.withTenant(
    { tenantId: orgId, userId: null, kind: 'system' },
    async (db) => {
      const row = await db
        .selectFrom('organisation')
        .select('time_zone')
        .where('id', '=', orgId)
        .executeTakeFirstOrThrow();
      return row.time_zone;
    },
  );
  return inWork(workerDatabase, systemPrincipal(orgId, timeZone), 'command', use);
}

/** The person of this id or e-mail, with the rights of now. */
export async function personOf(work: Work, told: string): Promise<Principal & { userId: string }> {
  const tenantId = work.principal.tenantId;
  const people = await work.db
    .selectFrom('app_user')
    .select(['id', 'email'])
    .where('tenant_id', '=', tenantId)
    .execute();
  const userId =
    people.find((person) => person.id === told || person.email === told.toLowerCase())?.id ??
    fail(`there is no user ${told}`);
  const principal = await findPrincipal(work.db, { tenantId, userId, kind: 'user', credentialId: userId });
  return principal ? { ...principal, userId } : fail(`the user ${told} is disabled`);
}

/** The organisation's longest-standing active administrator: whose name stands under what commands import. */
export async function administrator(work: Work): Promise<Principal & { userId: string }> {
  const found = await work.db
    .selectFrom('app_user as u')
    .innerJoin('user_role as ur', (join) =>
      join.onRef('ur.tenant_id', '=', 'u.tenant_id').onRef('ur.user_id', '=', 'u.id'),
    )
    .innerJoin('role as r', (join) =>
      join.onRef('r.tenant_id', '=', 'ur.tenant_id').onRef('r.id', '=', 'ur.role_id'),
    )
    .select('u.id')
    .where('u.tenant_id', '=', work.principal.tenantId)
    .where('r.key', '=', 'admin')
    .where('u.state', '=', 'active')
    .orderBy('u.id')
    .executeTakeFirst();
  return personOf(work, found?.id ?? fail('the organisation has no active administrator'));
}

/** Stops the command with a sentence. */
export function fail(sentence: string): never {
  throw new Error(sentence);
}
