/** Who may do what, written down apart from the product: the expected answer of every endpoint for every asker. */
import type { Endpoint } from '../../src/platform/model/contract.ts';

export type Role = 'rep' | 'manager' | 'marketing' | 'management' | 'admin' | 'read_only';
export const roles: readonly Role[] = ['rep', 'manager', 'marketing', 'management', 'admin', 'read_only'];

export type Asker = { role: Role; by: 'session' | 'key' | 'reading key' };
/** Whose record it is: the asker's own, or that of somebody in a team beside his. */
export type Relation = 'own' | 'other';

type Reach = 'own' | 'team' | 'all';
const r = (reach: Reach, object: string, ...actions: string[]) =>
  Object.fromEntries(actions.map((action) => [`${object}.${action}`, reach]));
const kept = ['read', 'create', 'update', 'delete', 'transfer', 'bulk', 'export', 'import'];
const forAll = {
  ...r('all', 'product', 'read'),
  ...r('all', 'pipeline', 'read'),
  ...r('all', 'field', 'read'),
  ...r('all', 'user', 'read'),
  ...r('all', 'organisation', 'read'),
};
const eachOf = (reach: Reach, objects: string[], actions: string[]) =>
  Object.assign({}, ...objects.map((object) => r(reach, object, ...actions))) as Record<string, Reach>;
const business = ['deal', 'lead', 'account', 'contact'];
const leadActions = ['claim', 'release', 'assign'];
const taskActions = ['read', 'create', 'update', 'delete', 'transfer'];

const table: Record<Role, Record<string, Reach>> = {
  admin: {
    ...eachOf('all', [...business, 'product'], kept),
    ...r('all', 'task', ...taskActions),
    ...r('all', 'lead', ...leadActions),
    ...r('all', 'lead_rules', 'read', 'design'),
    ...r('all', 'pipeline', 'read', 'design'),
    ...r('all', 'field', 'read', 'design'),
    ...r('all', 'user', 'read', 'create', 'update', 'import'),
    ...r('all', 'role', 'read', 'design'),
    ...r('all', 'import_run', 'read'),
    ...r('all', 'audit', 'read', 'export'),
    ...r('all', 'organisation', 'read', 'update'),
  },
  management: {
    ...forAll,
    ...eachOf('all', business, ['read', 'export', 'update', 'transfer']),
    ...r('all', 'task', 'read', 'create', 'update', 'transfer'),
    ...r('all', 'audit', 'read'),
    ...r('all', 'lead_rules', 'read'),
  },
  manager: {
    ...forAll,
    ...eachOf('team', business, kept),
    ...r('team', 'task', ...taskActions),
    ...r('team', 'lead', ...leadActions),
    ...r('all', 'lead_rules', 'read'),
  },
  rep: {
    ...forAll,
    ...eachOf('own', business, ['read', 'create', 'update', 'delete', 'bulk', 'import']),
    ...r('own', 'task', 'read', 'create', 'update', 'delete'),
    ...r('own', 'lead', 'claim', 'release'),
  },
  marketing: {
    ...forAll,
    ...eachOf('all', ['deal', 'account'], ['read']),
    ...r('own', 'task', ...taskActions),
    ...eachOf('own', ['account', 'contact'], ['create', 'update']),
    ...r('own', 'contact', 'read'),
    ...r('all', 'lead', ...kept, ...leadActions),
    ...r('all', 'lead_rules', 'read', 'design'),
  },
  read_only: { ...forAll, ...eachOf('all', [...business, 'task'], ['read']) },
};

function rightOf(asker: Asker, right: string): Reach | undefined {
  if (asker.by === 'reading key' && !right.endsWith('.read')) return undefined;
  return table[asker.role][right];
}

const covers = (reach: Reach | undefined, relation: Relation) =>
  reach !== undefined && (reach === 'all' || relation === 'own');

/** A personal thing: nobody but its holder ever sees it. */
const personal = new Set([
  'identity.revokeKey',
  'notifications.readNotification',
  'jobs.getJob',
  'jobs.cancelJob',
  'records.updateView',
  'records.removeView',
  'integrations.exportedFile',
]);
/** Reads although it posts. */
const asking = new Set([
  'insights.ask',
  'insights.drillDown',
  'captures.readText',
  'captureSources.tryPayload',
]);
/** The record that stands in the body or the query, and the right asked of it. */
const aboutAccount: Record<string, string> = {
  'activities.timeline': 'account.read',
  'activities.addNote': 'account.read',
  'activities.addTask': 'account.read',
};

/** Before anything is looked at: may this asker call the endpoint at all? */
export function mayCall(asker: Asker, name: string, endpoint: Endpoint): boolean {
  if (!endpoint.principals.includes(asker.by === 'session' ? 'user' : 'api_key')) return false;
  if (asker.by === 'reading key' && endpoint.method !== 'GET' && !asking.has(name)) return false;
  const { permission } = endpoint;
  return !permission || rightOf(asker, `${permission.object}.${permission.action}`) !== undefined;
}

/** The status of a good request about a record of this relation. */
export function expectedStatus(asker: Asker, name: string, endpoint: Endpoint, relation: Relation): number {
  if (!mayCall(asker, name, endpoint)) return 403;
  return refusalAbout(asker, name, endpoint, relation) ?? endpoint.status ?? 200;
}

function refusalAbout(asker: Asker, name: string, endpoint: Endpoint, relation: Relation): number | null {
  if (personal.has(name)) return relation === 'own' ? null : 404;
  if (name in aboutAccount) return aboutAnAccount(asker, name, relation);
  if (name.startsWith('integrations.')) return aboutFiles(asker, name, relation);
  if (name.endsWith('Note')) return aboutNote(asker, relation);
  const { permission, path } = endpoint;
  const isAboutOne = permission && path.includes('/:id') && [...business, 'task'].includes(permission.object);
  if (!isAboutOne || name === 'deals.board') return aboutNew(asker, name, relation);
  if (!covers(rightOf(asker, `${permission.object}.read`), relation)) return 404;
  return covers(rightOf(asker, `${permission.object}.${permission.action}`), relation) ? null : 403;
}

/** Notes are seen with their account, and changed by nobody but their author. */
function aboutNote(asker: Asker, relation: Relation): number | null {
  if (!covers(rightOf(asker, 'account.read'), relation)) return 404;
  return relation === 'own' ? null : 403;
}

function aboutAnAccount(asker: Asker, name: string, relation: Relation): number | null {
  if (!covers(rightOf(asker, 'account.read'), relation)) return rightOf(asker, 'account.read') ? 404 : 403;
  return name === 'activities.addTask' && !covers(rightOf(asker, 'task.create'), relation) ? 403 : null;
}

/** A record made for somebody else needs a right that reaches him. */
function aboutNew(asker: Asker, name: string, relation: Relation): number | null {
  const object =
    /^(account|contact|lead)s\.create$/.exec(name)?.[1] ?? (name === 'dealRecords.create' ? 'deal' : null);
  if (!object) return null;
  const reaches = ['create', 'transfer'].some((action) =>
    covers(rightOf(asker, `${object}.${action}`), relation),
  );
  return reaches ? null : 403;
}

function aboutFiles(asker: Asker, name: string, relation: Relation): number | null {
  const seesAll = rightOf(asker, 'import_run.read') !== undefined;
  if (name === 'integrations.getImport' || name === 'integrations.undoImport')
    return relation === 'own' || seesAll ? null : 404;
  if (name === 'integrations.rejectedRows') return relation === 'own' ? null : 404;
  if (name === 'integrations.startExport') return rightOf(asker, 'account.export') ? null : 403;
  if (name === 'integrations.startImport' || name === 'integrations.lookIntoFile')
    return relation === 'other' ? 404 : rightOf(asker, 'account.import') ? null : 403;
  return null;
}
