/** The verbs of the command line. Each works on the installation's database, also beside a running server. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandOptions } from './cli.ts';
import {
  administrator,
  asSystem,
  baseUrl,
  fail,
  onInstallation,
  organisationId,
  personOf,
  required,
  type Command,
} from './command-call.ts';
import { contracts, openContracts } from './contracts.ts';
import { rebuildAllFacts } from './deals/server/index.ts';
import { equipOrganisation } from './equip-organisation.ts';
import {
  createOrganisation,
  createUser,
  findOrCreateTeam,
  issueKey,
  issueLink,
  linkUrl,
} from './identity/server/index.ts';
import { insights } from './insights-of-product.ts';
import { questionSchema } from './insights/model/question.ts';
import type { Installation } from './installation.ts';
import { exportFile, importFile } from './integrations/server/index.ts';
import { kinds } from './kinds.ts';
import { operationCommands } from './operation-commands.ts';
import { isCurrency } from './platform/model/currencies.ts';
import { inWork, type Work } from './platform/server/index.ts';

export const commands: readonly Command[] = [
  {
    verb: ['org', 'create'],
    usage: 'org create --name N [--locale zh-CN|en] [--currency CNY] [--email E]',
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
  {
    verb: ['routes'],
    usage: 'routes',
    summary: 'every endpoint: method, path, object, action, principal kinds',
    run: async () => listRoutes(),
  },
  {
    verb: ['migrate'],
    usage: 'migrate',
    summary: 'brings the database up to date',
    run: (call) =>
      onInstallation(call, async (installation) => ({
        migrations: await installation.database.appliedMigrations(),
      })),
  },
  {
    verb: ['import'],
    usage: 'import --org O --entity E --file F [--mapping M.json] [--match FIELD] [--dry-run] [--as USER]',
    summary: 'imports CSV or XLSX as the wizard does',
    run: (call) => onInstallation(call, importByCommand),
  },
  {
    verb: ['export'],
    usage: 'export --org O --entity E --file F [--as USER]',
    summary: 'the same, out',
    run: (call) => onInstallation(call, exportByCommand),
  },
  {
    verb: ['facts', 'rebuild'],
    usage: 'facts rebuild --org O',
    summary: 'what is counted of deals, anew from their log; tells whether it had been right',
    run: (call) =>
      onInstallation(call, async (installation, options) =>
        asSystem(installation, await organisationId(installation, required(options, 'org')), rebuildAllFacts),
      ),
  },
  ...operationCommands,
];

async function createOrganisationByCommand(installation: Installation, options: CommandOptions) {
  const locale = options.locale ?? 'zh-CN';
  if (locale !== 'zh-CN' && locale !== 'en') throw new Error('--locale is zh-CN or en');
  const { currency = 'CNY' } = options;
  if (!isCurrency(currency)) throw new Error('--currency is a code like CNY or USD');
  const name = required(options, 'name');
  const adminEmail = options.email ?? `admin@${Date.now().toString(36)}.mingdou.invalid`;
  const adminName = locale === 'en' ? 'Administrator' : '管理员';
  const made = await createOrganisation(
    installation.workerDatabase,
    { name, locale, currency, adminName, adminEmail },
    equipOrganisation,
  );
  const { apiKey } = await asSystem(installation, made.orgId, (work) =>
    issueKey(work, { userId: made.adminId, name: 'command line' }),
  );
  return { orgId: made.orgId, adminEmail, setupUrl: linkUrl(baseUrl(installation), made.setupToken), apiKey };
}

async function createUserByCommand(installation: Installation, options: CommandOptions) {
  const orgId = await organisationId(installation, required(options, 'org'));
  const email = required(options, 'email');
  const role = options.role ?? 'rep';
  return asSystem(installation, orgId, async (work) => {
    const teamId = options.team ? await findOrCreateTeam(work, { name: options.team }) : null;
    const home =
      role === 'manager' || role === 'marketing' || role === 'management' || role === 'admin' ? role : 'rep';
    const userId = await createUser(work, {
      name: options.name ?? email.split('@')[0]!,
      email,
      teamId,
      roleKeys: [role],
      home,
    });
    return { userId, setupUrl: linkUrl(baseUrl(installation), await issueLink(work, userId, 'setup')) };
  });
}

async function createKeyByCommand(installation: Installation, options: CommandOptions) {
  const orgId = await organisationId(installation, required(options, 'org'));
  return asSystem(installation, orgId, async (work) => {
    const { userId } = await personOf(work, required(options, 'user'));
    const { apiKey } = await issueKey(work, {
      userId,
      name: 'command line',
      readOnly: options.scope === 'read',
    });
    return { apiKey };
  });
}

async function askByCommand(installation: Installation, options: CommandOptions, words: string[]) {
  const orgId = await organisationId(installation, required(options, 'org'));
  const file = words[0] ?? fail('name the file of the question');
  const question = questionSchema.parse(JSON.parse(await readFile(path.resolve(file), 'utf8')));
  const principal = await asSystem(installation, orgId, async (work) =>
    options.as ? personOf(work, options.as) : work.principal,
  );
  return inWork(installation.workerDatabase, principal, 'command', (work) => insights.answer(work, question));
}

/** Every endpoint as data: what reviewers and scripts go by. */
function listRoutes() {
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

/** Imports in the name of `--as`, or of the administrator; progress on stderr. */
async function importByCommand(installation: Installation, options: CommandOptions) {
  const inOne = await workOf(installation, options);
  const mapping = options.mapping
    ? JSON.parse(await readFile(path.resolve(options.mapping), 'utf8'))
    : undefined;
  return importFile(inOne, {
    entity: required(options, 'entity'),
    file: path.resolve(required(options, 'file')),
    mapping,
    match: options.match,
    dryRun: options['dry-run'] ?? false,
    dataDir: installation.config.dataDir,
  });
}

async function exportByCommand(installation: Installation, options: CommandOptions) {
  const inOne = await workOf(installation, options);
  return exportFile(inOne, {
    entity: required(options, 'entity'),
    kinds,
    file: path.resolve(required(options, 'file')),
  });
}

/** How long work of a command makes its transactions. */
async function workOf(installation: Installation, options: CommandOptions) {
  const orgId = await organisationId(installation, required(options, 'org'));
  const principal = await asSystem(installation, orgId, (work) =>
    options.as ? personOf(work, options.as) : administrator(work),
  );
  return <T>(use: (work: Work) => Promise<T>) =>
    inWork(installation.workerDatabase, principal, 'command', use);
}
