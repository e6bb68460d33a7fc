/** The verbs of the command line. Each works on the installation's database, also beside a running server. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandOptions } from './cli.ts';
import { contracts, openContracts } from './contracts.ts';
import { equipOrganisation } from './equip-organisation.ts';
import {
  createOrganisation,
  createUser,
  findOrCreateTeam,
  findPrincipal,
  issueKey,
  issueLink,
  linkUrl,
} from './identity/server/index.ts';
import { insights } from './insights-of-product.ts';
import { questionSchema } from './insights/model/question.ts';
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

export const commands: readonly Command[] = [
  {
    verb: ['org', 'create'],
    usage: 'org create --name N [--locale zh-CN|en] [--email E]',
    summary: 'a clean organisation with an administrator',
    run: (call) => onInstallation(call, createOrganisationByCommand),
  },
  {
    verb: ['user', 'create'],
    usage: 'user create --org O --email E [--name N] [--role R] [--team T]',
    summary: 'a user with a one-time link',
    run: (call) => onInstallation(call, createUserByCommand),
  },
  {
    verb: ['key', 'create'],
    usage: 'key create --org O --user U [--scope read]',
    summary: 'an API key, shown once',
    run: (call) => onInstallation(call, createKeyByCommand),
  },
  {
    verb: ['ask'],
    usage: 'ask --org O [--as USER] QUESTION.json',
    summary: 'answers a question to insights, with that user’s visibility',
    run: (call) => onInstallation(call, askByCommand),
  },
  { verb: ['routes'], usage: 'routes', summary: 'every endpoint: method, path, object, action, principal kinds', run: async () => listRoutes() },
  {
    verb: ['migrate'],
    usage: 'migrate',
    summary: 'brings the database up to date',
    run: (call) => onInstallation(call, async (installation) => ({ migrations: await installation.database.appliedMigrations() })),
  },
];

async function onInstallation<T>(
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

function required(options: CommandOptions, name: keyof CommandOptions): string {
  const value = options[name];
  if (typeof value !== 'string' || value === '') throw new Error(`--${name} is needed`);
  return value;
}

function baseUrl({ config }: Installation): string {
  return config.baseUrl ?? `http://${config.host}:${config.port}`;
}

async function createOrganisationByCommand(installation: Installation, options: CommandOptions) {
  const locale = options.locale ?? 'zh-CN';
  if (locale !== 'zh-CN' && locale !== 'en') throw new Error('--locale is zh-CN or en');
  const name = required(options, 'name');
  const adminEmail = options.email ?? `admin@${Date.now().toString(36)}.mingdou.invalid`;
  const adminName = locale === 'en' ? 'Administrator' : '管理员';
  const made = await createOrganisation(installation.workerDatabase, { name, locale, adminName, adminEmail }, equipOrganisation);
  const { apiKey } = await asSystem(installation, made.orgId, (work) => issueKey(work, { userId: made.adminId, name: 'command line' }));
  return { orgId: made.orgId, adminEmail, setupUrl: linkUrl(baseUrl(installation), made.setupToken), apiKey };
}

async function createUserByCommand(installation: Installation, options: CommandOptions) {
  const orgId = await organisationId(installation, required(options, 'org'));
  const email = required(options, 'email');
  const role = options.role ?? 'rep';
  return asSystem(installation, orgId, async (work) => {
    const teamId = options.team ? await findOrCreateTeam(work, { name: options.team }) : null;
    const home = role === 'manager' || role === 'marketing' || role === 'management' || role === 'admin' ? role : 'rep';
    const userId = await createUser(work, { name: options.name ?? email.split('@')[0]!, email, teamId, roleKeys: [role], home });
    return { userId, setupUrl: linkUrl(baseUrl(installation), await issueLink(work, userId, 'setup')) };
  });
}

async function createKeyByCommand(installation: Installation, options: CommandOptions) {
  const orgId = await organisationId(installation, required(options, 'org'));
  return asSystem(installation, orgId, async (work) => {
    const { userId } = await personOf(work, required(options, 'user'));
    const { apiKey } = await issueKey(work, { userId, name: 'command line', readOnly: options.scope === 'read' });
    return { apiKey };
  });
}

async function askByCommand(installation: Installation, options: CommandOptions, words: string[]) {
  const orgId = await organisationId(installation, required(options, 'org'));
  const file = words[0] ?? fail('name the file of the question');
  const question = questionSchema.parse(JSON.parse(await readFile(path.resolve(file), 'utf8')));
  const principal = await asSystem(installation, orgId, async (work) => (options.as ? personOf(work, options.as) : systemOf(work)));
  return inWork(installation.workerDatabase, principal, 'command', (work) => insights.answer(work, question));
}

/** Every endpoint as data: what reviewers and scripts go by. */
export function listRoutes() {
  return Object.values({ ...openContracts, ...contracts }).flatMap((contract) =>
    Object.values(contract).map((endpoint) => ({
      method: endpoint.method,
      path: `/api/v1${endpoint.path}`,
      object: endpoint.permission?.object ?? null,
      action: endpoint.permission?.action ?? null,
      principals: endpoint.principals,
      summary: endpoint.summary,
    })),
  );
}

/** The organisation named by id or by its exact name. */
export async function organisationId({ database }: Installation, told: string): Promise<string> {
  const named = (await database.listOrganisations()).filter((one) => one.id === told || one.name === told);
  if (named.length > 1) throw new Error(`several organisations are called ${told}: give the id`);
  return named[0]?.id ?? fail(`there is no organisation ${told}`);
}

async function asSystem<T>({ workerDatabase }: Installation, orgId: string, use: (work: Work) => Promise<T>): Promise<T> {
  const timeZone = await workerDatabase.withTenant({ tenantId: orgId, userId: null, kind: 'system' }, async (db) => {
    const row = await db.selectFrom('organisation').select('time_zone').where('id', '=', orgId).executeTakeFirstOrThrow();
    return row.time_zone;
  });
  return inWork(workerDatabase, systemPrincipal(orgId, timeZone), 'command', use);
}

async function systemOf(work: Work): Promise<Principal> {
  return work.principal;
}

/** The person of this id or e-mail, with the rights of now. */
async function personOf(work: Work, told: string): Promise<Principal & { userId: string }> {
  const tenantId = work.principal.tenantId;
  const people = await work.db.selectFrom('app_user').select(['id', 'email']).where('tenant_id', '=', tenantId).execute();
  const userId = people.find((person) => person.id === told || person.email === told.toLowerCase())?.id ?? fail(`there is no user ${told}`);
  const principal = await findPrincipal(work.db, { tenantId, userId, kind: 'user', credentialId: userId });
  return principal ? { ...principal, userId } : fail(`the user ${told} is disabled`);
}

function fail(sentence: string): never {
  throw new Error(sentence);
}
