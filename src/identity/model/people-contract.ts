import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { emailSchema, homes, labelSchema, nameSchema } from './person.ts';

const idParam = z.object({ id: idSchema });
const title = z.string().trim().max(80);
const roleIds = z.array(idSchema).min(1).max(10);
const mayRead = { object: 'user', action: 'read' } as const;
const mayAdd = { object: 'user', action: 'create' } as const;
const mayChange = { object: 'user', action: 'update' } as const;

const person = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  title: z.string().nullable(),
  home: z.enum(homes),
  state: z.enum(['active', 'disabled']),
  /** none: no way in yet (imported by name); invited: no password set yet; ready. */
  entry: z.enum(['none', 'invited', 'ready']),
  team: z.object({ id: idSchema, name: z.string() }).nullable(),
  roles: z.array(z.object({ id: idSchema, name: z.string(), label: labelSchema })),
  version: z.number(),
});
export type Person = z.output<typeof person>;

const team = z.object({
  id: idSchema,
  name: z.string(),
  parentId: idSchema.nullable(),
  parentName: z.string().nullable(),
  managerId: idSchema.nullable(),
  managerName: z.string().nullable(),
  region: z.string().nullable(),
  /** Active people whose main team this is. */
  people: z.number(),
  version: z.number(),
});
export type Team = z.output<typeof team>;

export const peopleContract = {
  listUsers: defineEndpoint({
    method: 'GET',
    path: '/users',
    summary: 'The people of the organisation',
    permission: mayRead,
    query: z.object({ state: z.enum(['active', 'disabled']).optional() }),
    answer: z.object({ items: z.array(person) }),
  }),
  createUser: defineEndpoint({
    secret: true,
    method: 'POST',
    path: '/users',
    summary: 'Invite somebody',
    permission: mayAdd,
    status: 201,
    body: z.strictObject({
      name: nameSchema,
      email: emailSchema,
      title: title.optional(),
      teamId: idSchema.nullable().default(null),
      roleIds,
      home: z.enum(homes).default('rep'),
    }),
    answer: z.object({ userId: idSchema, setupUrl: z.string() }),
  }),
  updateUser: defineEndpoint({
    method: 'PATCH',
    path: '/users/:id',
    summary: 'Change somebody: name, team, roles, state',
    permission: mayChange,
    versioned: true,
    params: idParam,
    body: z
      .strictObject({
        name: nameSchema,
        title: title.nullable(),
        teamId: idSchema.nullable(),
        roleIds,
        home: z.enum(homes),
        state: z.enum(['active', 'disabled']),
      })
      .partial(),
    answer: person,
  }),
  inviteUser: defineEndpoint({
    secret: true,
    method: 'POST',
    path: '/users/:id/invitations',
    summary:
      'A one-time link for somebody without a password: known by name only, or the first link has expired',
    permission: mayChange,
    status: 201,
    params: idParam,
    body: z.strictObject({ email: emailSchema }),
    answer: z.object({ setupUrl: z.string() }),
  }),
  resetPassword: defineEndpoint({
    secret: true,
    method: 'POST',
    path: '/users/:id/password-resets',
    summary: 'A one-time link to set a new password',
    permission: mayChange,
    status: 201,
    params: idParam,
    answer: z.object({ resetUrl: z.string() }),
  }),
  listTeams: defineEndpoint({
    method: 'GET',
    path: '/teams',
    summary: 'The org tree',
    permission: mayRead,
    answer: z.object({ items: z.array(team) }),
  }),
  createTeam: defineEndpoint({
    method: 'POST',
    path: '/teams',
    summary: 'Add a team',
    permission: mayAdd,
    status: 201,
    body: z.strictObject({
      name: nameSchema,
      parentId: idSchema.nullable().default(null),
      managerId: idSchema.nullable().default(null),
      region: title.nullable().default(null),
    }),
    answer: team,
  }),
  updateTeam: defineEndpoint({
    method: 'PATCH',
    path: '/teams/:id',
    summary: 'Rename, move or re-staff a team',
    permission: mayChange,
    versioned: true,
    params: idParam,
    body: z
      .strictObject({
        name: nameSchema,
        parentId: idSchema.nullable(),
        managerId: idSchema.nullable(),
        region: title.nullable(),
      })
      .partial(),
    answer: team,
  }),
  removeTeam: defineEndpoint({
    method: 'DELETE',
    path: '/teams/:id',
    summary: 'Remove a team that has neither people nor teams below',
    permission: mayChange,
    status: 204,
    params: idParam,
    answer: z.null(),
  }),
};
