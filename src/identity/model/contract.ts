import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';

const localeSchema = z.enum(['zh-CN', 'en']);
const email = z.email().max(200).toLowerCase();
const password = z.string().max(200);
const open = { permission: null, principals: ['anonymous'] as const };

export const homes = ['rep', 'manager', 'marketing', 'management', 'admin'] as const;
export type Home = (typeof homes)[number];

const demoPerson = z.object({ userId: idSchema, name: z.string(), title: z.string().nullable(), home: z.enum(homes) });

/** What anybody may call. */
export const entryContract = {
  entry: defineEndpoint({
    method: 'GET', path: '/entry', summary: 'What the sign-in page offers: the demo company and its people, if there is one', ...open,
    answer: z.object({ demo: z.object({ organisation: z.string(), people: z.array(demoPerson) }).nullable(), mayFound: z.boolean() }),
  }),
  signIn: defineEndpoint({
    method: 'POST', path: '/sessions', summary: 'Sign in with e-mail and password', ...open, status: 201,
    body: z.strictObject({ email, password }), answer: z.object({ userId: idSchema }),
  }),
  enterDemo: defineEndpoint({
    method: 'POST', path: '/demo-sessions', summary: 'Enter the demo company as one of its people', ...open, status: 201,
    body: z.strictObject({ userId: idSchema }), answer: z.object({ userId: idSchema }),
  }),
  readLink: defineEndpoint({
    method: 'GET', path: '/one-time-links/:token', summary: 'Whose link this is, while it is good', ...open,
    params: z.object({ token: z.string().max(200) }),
    answer: z.object({ purpose: z.enum(['setup', 'reset']), name: z.string(), email: z.string(), organisation: z.string() }),
  }),
  spendLink: defineEndpoint({
    method: 'POST', path: '/one-time-links/:token/uses', summary: 'Set the password with a one-time link and sign in', ...open, status: 201,
    params: z.object({ token: z.string().max(200) }),
    body: z.strictObject({ password, name: z.string().trim().min(1).max(80).optional() }),
    answer: z.object({ userId: idSchema }),
  }),
  foundOrganisation: defineEndpoint({
    method: 'POST', path: '/organisations', summary: 'Start an own, clean organisation (where the installation allows it)', ...open, status: 201,
    body: z.strictObject({ name: z.string().trim().min(1).max(80), adminName: z.string().trim().min(1).max(80), email, locale: localeSchema.default('zh-CN') }),
    answer: z.object({ setupUrl: z.string() }),
  }),
};

const me = z.object({
  userId: idSchema,
  name: z.string(),
  email: z.string(),
  home: z.enum(homes),
  locale: localeSchema,
  teamId: idSchema.nullable(),
  organisation: z.object({ id: idSchema, name: z.string(), timeZone: z.string(), currency: z.string(), amountStyle: z.enum(['full', 'wan']), demo: z.boolean() }),
  rights: z.record(z.string(), z.enum(['own', 'team', 'team_and_below', 'all'])),
  fieldReach: z.record(z.string(), z.enum(['hidden', 'masked', 'read', 'edit'])),
});

const person = z.object({
  id: idSchema, name: z.string(), email: z.string(), title: z.string().nullable(), home: z.enum(homes),
  state: z.enum(['active', 'disabled']), team: z.object({ id: idSchema, name: z.string() }).nullable(),
  roles: z.array(z.object({ id: idSchema, name: z.string() })), version: z.number(),
});

const team = z.object({
  id: idSchema, name: z.string(), parentId: idSchema.nullable(), managerId: idSchema.nullable(), managerName: z.string().nullable(),
  region: z.string().nullable(), people: z.number(), version: z.number(),
});

const idParam = z.object({ id: idSchema });
const scope = z.enum(['own', 'team', 'team_and_below', 'all']);
const role = z.object({
  id: idSchema, key: z.string(), name: z.string(), builtin: z.boolean(), people: z.number(), version: z.number(),
  rights: z.record(z.string(), scope),
  fields: z.record(z.string(), z.enum(['hidden', 'masked', 'read', 'edit'])),
});

const auditEntry = z.object({
  id: idSchema, at: z.string(), actor: z.object({ id: idSchema, name: z.string() }).nullable(), actorKind: z.string(),
  object: z.string(), recordId: idSchema.nullable(), action: z.string(), changes: z.record(z.string(), z.unknown()),
});

/** What signed-in people and programs may call. */
export const identityContract = {
  me: defineEndpoint({ method: 'GET', path: '/me', summary: 'Who I am, what I may do', permission: null, answer: me }),
  updateMe: defineEndpoint({
    method: 'PATCH', path: '/me', summary: 'My language', permission: null, principals: ['user'],
    body: z.strictObject({ locale: localeSchema }), answer: z.object({ locale: localeSchema }),
  }),
  signOut: defineEndpoint({ method: 'DELETE', path: '/session', summary: 'Sign out', permission: null, principals: ['user'], answer: z.null(), status: 204 }),
  listUsers: defineEndpoint({
    method: 'GET', path: '/users', summary: 'The people of the organisation', permission: { object: 'user', action: 'read' },
    query: z.object({ state: z.enum(['active', 'disabled']).optional() }), answer: z.object({ items: z.array(person) }),
  }),
  createUser: defineEndpoint({
    method: 'POST', path: '/users', summary: 'Invite somebody', permission: { object: 'user', action: 'create' }, status: 201,
    body: z.strictObject({ name: z.string().trim().min(1).max(80), email, title: z.string().trim().max(80).optional(), teamId: idSchema.nullable().default(null), roleIds: z.array(idSchema).min(1).max(10), home: z.enum(homes).default('rep') }),
    answer: z.object({ userId: idSchema, setupUrl: z.string() }),
  }),
  updateUser: defineEndpoint({
    method: 'PATCH', path: '/users/:id', summary: 'Change somebody: name, team, roles, state', permission: { object: 'user', action: 'update' }, versioned: true,
    params: idParam,
    body: z.strictObject({ name: z.string().trim().min(1).max(80), title: z.string().trim().max(80).nullable(), teamId: idSchema.nullable(), roleIds: z.array(idSchema).min(1).max(10), home: z.enum(homes), state: z.enum(['active', 'disabled']) }).partial(),
    answer: person,
  }),
  resetPassword: defineEndpoint({
    method: 'POST', path: '/users/:id/password-resets', summary: 'A one-time link to set a new password', permission: { object: 'user', action: 'update' }, status: 201,
    params: idParam, answer: z.object({ resetUrl: z.string() }),
  }),
  listTeams: defineEndpoint({ method: 'GET', path: '/teams', summary: 'The org tree', permission: { object: 'user', action: 'read' }, answer: z.object({ items: z.array(team) }) }),
  createTeam: defineEndpoint({
    method: 'POST', path: '/teams', summary: 'Add a team', permission: { object: 'user', action: 'create' }, status: 201,
    body: z.strictObject({ name: z.string().trim().min(1).max(80), parentId: idSchema.nullable().default(null), managerId: idSchema.nullable().default(null), region: z.string().trim().max(80).nullable().default(null) }),
    answer: team,
  }),
  updateTeam: defineEndpoint({
    method: 'PATCH', path: '/teams/:id', summary: 'Rename, move or re-staff a team', permission: { object: 'user', action: 'update' }, versioned: true,
    params: idParam,
    body: z.strictObject({ name: z.string().trim().min(1).max(80), parentId: idSchema.nullable(), managerId: idSchema.nullable(), region: z.string().trim().max(80).nullable() }).partial(),
    answer: team,
  }),
  listRoles: defineEndpoint({ method: 'GET', path: '/roles', summary: 'Roles with their rights', permission: { object: 'user', action: 'read' }, answer: z.object({ items: z.array(role) }) }),
  createRole: defineEndpoint({
    method: 'POST', path: '/roles', summary: 'A new role, as a copy or empty', permission: { object: 'role', action: 'design' }, status: 201,
    body: z.strictObject({ name: z.string().trim().min(1).max(80), copyOf: idSchema.optional() }), answer: role,
  }),
  updateRole: defineEndpoint({
    method: 'PATCH', path: '/roles/:id', summary: 'Rename a role or set its rights', permission: { object: 'role', action: 'design' }, versioned: true,
    params: idParam,
    body: z.strictObject({ name: z.string().trim().min(1).max(80), rights: z.record(z.string().max(60), scope), fields: z.record(z.string().max(120), z.enum(['hidden', 'masked', 'read'])) }).partial(),
    answer: role,
  }),
  removeRole: defineEndpoint({ method: 'DELETE', path: '/roles/:id', summary: 'Remove a role nobody holds', permission: { object: 'role', action: 'design' }, params: idParam, answer: z.null(), status: 204 }),
  listKeys: defineEndpoint({
    method: 'GET', path: '/api-keys', summary: 'My API keys', permission: null, principals: ['user'],
    answer: z.object({ items: z.array(z.object({ id: idSchema, name: z.string(), readOnly: z.boolean(), createdAt: z.string(), lastUsedAt: z.string().nullable(), revokedAt: z.string().nullable() })) }),
  }),
  createKey: defineEndpoint({
    method: 'POST', path: '/api-keys', summary: 'A key for a program, shown once', permission: null, principals: ['user'], status: 201,
    body: z.strictObject({ name: z.string().trim().min(1).max(80), readOnly: z.boolean().default(false) }), answer: z.object({ id: idSchema, apiKey: z.string() }),
  }),
  revokeKey: defineEndpoint({ method: 'DELETE', path: '/api-keys/:id', summary: 'Revoke a key', permission: null, principals: ['user'], params: idParam, answer: z.null(), status: 204 }),
  organisation: defineEndpoint({
    method: 'PATCH', path: '/organisation', summary: 'Name, time zone and money style of the organisation', permission: { object: 'organisation', action: 'update' },
    body: z.strictObject({ name: z.string().trim().min(1).max(80), timeZone: z.string().max(60), amountStyle: z.enum(['full', 'wan']) }).partial(), answer: me.shape.organisation,
  }),
  listAudit: defineEndpoint({
    method: 'GET', path: '/audit-entries', summary: 'The audit log, newest first', permission: { object: 'audit', action: 'read' },
    query: z.object({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50), object: z.string().max(40).optional(), actorId: idSchema.optional() }),
    answer: z.object({ items: z.array(auditEntry), nextCursor: z.string().nullable() }),
  }),
};
