import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { labelSchema, nameSchema } from './person.ts';

const idParam = z.object({ id: idSchema });
const mayDesign = { object: 'role', action: 'design' } as const;

export const scopeSchema = z.enum(['own', 'team', 'team_and_below', 'all']);
/** What a role narrows; a field that no role names may be edited. */
const narrowed = z.enum(['hidden', 'masked', 'read']);

const role = z.object({
  id: idSchema,
  key: z.string(),
  name: z.string(),
  label: labelSchema,
  builtin: z.boolean(),
  /** Active people who hold it. */
  people: z.number(),
  version: z.number(),
  /** `object.action` → how far it reaches. */
  rights: z.record(z.string(), scopeSchema),
  /** `object.field` → what is left of it. */
  fields: z.record(z.string(), narrowed),
});
export type Role = z.output<typeof role>;

export const roleContract = {
  listRoles: defineEndpoint({
    method: 'GET',
    path: '/roles',
    summary: 'Roles with their rights',
    permission: { object: 'user', action: 'read' },
    answer: z.object({ items: z.array(role) }),
  }),
  createRole: defineEndpoint({
    method: 'POST',
    path: '/roles',
    summary: 'A new role, as a copy or empty',
    permission: mayDesign,
    status: 201,
    body: z.strictObject({ name: nameSchema, copyOf: idSchema.optional() }),
    answer: role,
  }),
  updateRole: defineEndpoint({
    method: 'PATCH',
    path: '/roles/:id',
    summary: 'Rename a role or set its rights',
    permission: mayDesign,
    versioned: true,
    params: idParam,
    body: z
      .strictObject({
        name: nameSchema,
        rights: z.record(z.string().max(60), scopeSchema),
        fields: z.record(z.string().max(120), narrowed),
      })
      .partial(),
    answer: role,
  }),
  removeRole: defineEndpoint({
    method: 'DELETE',
    path: '/roles/:id',
    summary: 'Remove a role nobody holds',
    permission: mayDesign,
    status: 204,
    params: idParam,
    answer: z.null(),
  }),
};
