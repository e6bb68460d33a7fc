/** Who holds which right, written down apart from the product. */

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
  ...r('all', 'price_book', 'read'),
  ...r('all', 'exchange_rate', 'read'),
  ...r('all', 'pipeline', 'read'),
  ...r('all', 'field', 'read'),
  ...r('all', 'user', 'read'),
  ...r('all', 'organisation', 'read'),
  ...r('all', 'contract_rules', 'read'),
  ...r('all', 'segment', 'read'),
};
const eachOf = (reach: Reach, objects: string[], actions: string[]) =>
  Object.assign({}, ...objects.map((object) => r(reach, object, ...actions))) as Record<string, Reach>;
export const business = ['deal', 'lead', 'account', 'contact', 'contract'];
/** Records of after-sales: kept like the others, but never imported. */
export const served = ['case', 'delivery', 'quote'];
const servedActions = kept.filter((action) => action !== 'import');
const handing = ['claim', 'release', 'assign'];
const taskActions = ['read', 'create', 'update', 'delete', 'transfer'];

const table: Record<Role, Record<string, Reach>> = {
  admin: {
    ...eachOf('all', [...business, 'product'], kept),
    ...eachOf('all', served, servedActions),
    ...r('all', 'service_rules', 'read', 'design'),
    ...r('all', 'survey', 'read', 'design'),
    ...r('all', 'exchange_rate', 'read', 'update'),
    ...r('all', 'price_book', 'read', 'create', 'update', 'delete', 'bulk'),
    ...r('all', 'deal', 'supervise'),
    ...r('all', 'trust', 'read', 'design'),
    ...r('all', 'review', 'read', 'create', 'update'),
    ...r('all', 'incentive', 'read', 'design'),
    ...r('all', 'form', 'read', 'approve'),
    ...r('all', 'target', 'read', 'update'),
    ...r('all', 'segment', 'read', 'design'),
    ...r('all', 'lead', ...handing),
    ...r('all', 'lead_rules', 'read', 'design'),
    ...r('all', 'quote_rules', 'read', 'design'),
    ...r('all', 'duplicate', 'read', 'design', 'override'),
    ...r('all', 'task', ...taskActions),
    ...r('all', 'pipeline', 'read', 'design'),
    ...r('all', 'contract_rules', 'read', 'design'),
    ...r('all', 'approval', 'read', 'design', 'supervise'),
    ...r('all', 'field', 'read', 'design'),
    ...r('all', 'user', 'read', 'create', 'update', 'import'),
    ...r('all', 'role', 'read', 'design'),
    ...r('all', 'import_run', 'read'),
    ...r('all', 'audit', 'read', 'export'),
    ...r('all', 'organisation', 'read', 'update'),
    ...r('all', 'playbook_piece', 'read', 'create', 'update', 'approve'),
    ...r('all', 'automation', 'read', 'design'),
    ...r('all', 'outside_source', 'design'),
  },
  management: {
    ...forAll,
    ...eachOf('all', [...business, ...served], ['read', 'export', 'update', 'transfer']),
    ...r('all', 'survey', 'read'),
    ...r('all', 'service_rules', 'read'),
    ...r('all', 'deal', 'supervise'),
    ...r('all', 'trust', 'read'),
    ...r('all', 'review', 'read', 'create', 'update'),
    ...r('all', 'incentive', 'read', 'design'),
    ...r('all', 'form', 'read', 'approve'),
    ...r('all', 'target', 'read', 'update'),
    ...r('all', 'task', 'read', 'create', 'update', 'transfer'),
    ...r('all', 'approval', 'read', 'supervise'),
    ...r('all', 'audit', 'read'),
    ...r('all', 'lead_rules', 'read'),
    ...r('all', 'quote_rules', 'read'),
    ...r('all', 'duplicate', 'read'),
    ...r('all', 'playbook_piece', 'read', 'update', 'approve'),
    ...r('own', 'playbook_piece', 'create'),
    ...r('all', 'automation', 'read'),
  },
  manager: {
    ...forAll,
    ...eachOf('team', business, kept),
    ...eachOf('team', served, servedActions),
    ...r('all', 'survey', 'read'),
    ...r('all', 'service_rules', 'read'),
    ...r('team', 'deal', 'supervise'),
    ...r('team', 'trust', 'read'),
    ...r('team', 'review', 'read', 'create', 'update'),
    ...r('team', 'incentive', 'read'),
    ...r('team', 'form', 'read', 'approve'),
    ...r('team', 'target', 'read', 'update'),
    ...r('team', 'approval', 'read'),
    ...r('team', 'lead', ...handing),
    ...r('all', 'lead_rules', 'read'),
    ...r('all', 'quote_rules', 'read'),
    ...r('all', 'duplicate', 'read', 'override'),
    ...r('team', 'task', ...taskActions),
    ...r('team', 'playbook_piece', 'read', 'create', 'update', 'approve'),
  },
  rep: {
    ...forAll,
    ...eachOf('own', business, ['read', 'create', 'update', 'delete', 'bulk', 'import']),
    ...r('own', 'trust', 'read'),
    ...r('own', 'incentive', 'read'),
    ...r('own', 'form', 'read'),
    ...r('own', 'target', 'read'),
    ...eachOf('own', served, ['read', 'create', 'update', 'delete', 'bulk']),
    ...r('all', 'service_rules', 'read'),
    ...r('own', 'lead', 'claim', 'release'),
    ...r('own', 'task', 'read', 'create', 'update', 'delete'),
    ...r('team', 'playbook_piece', 'read'),
    ...r('own', 'playbook_piece', 'create', 'update'),
  },
  marketing: {
    ...forAll,
    ...eachOf('all', ['deal', 'account'], ['read']),
    ...r('own', 'task', ...taskActions),
    ...r('own', 'form', 'read'),
    ...eachOf('own', ['account', 'contact'], ['create', 'update']),
    ...r('own', 'contact', 'read'),
    ...r('all', 'lead', ...kept, ...handing),
    ...r('all', 'review', 'read'),
    ...r('all', 'lead_rules', 'read', 'design'),
    ...r('all', 'duplicate', 'read'),
    ...r('all', 'playbook_piece', 'read', 'create', 'update'),
  },
  read_only: {
    ...forAll,
    ...eachOf('all', [...business, ...served, 'task', 'playbook_piece', 'target', 'form'], ['read']),
    ...r('all', 'service_rules', 'read'),
  },
};

export function rightOf(asker: Asker, right: string): Reach | undefined {
  if (asker.by === 'reading key' && !right.endsWith('.read')) return undefined;
  return table[asker.role][right];
}

export const covers = (reach: Reach | undefined, relation: Relation) =>
  reach !== undefined && (reach === 'all' || relation === 'own');
