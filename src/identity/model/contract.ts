import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { isCurrency } from '../../platform/model/currencies.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { peopleContract } from './people-contract.ts';
import { homes, localeSchema, nameSchema } from './person.ts';
import { roleContract, scopeSchema } from './role-contract.ts';

export { entryContract } from './entry-contract.ts';

const organisation = z.object({
  id: idSchema,
  name: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  amountStyle: z.enum(['full', 'wan']),
  demo: z.boolean(),
});
export type OrganisationSettings = z.output<typeof organisation>;

const me = z.object({
  userId: idSchema,
  name: z.string(),
  email: z.string(),
  title: z.string().nullable(),
  home: z.enum(homes),
  locale: localeSchema,
  teamId: idSchema.nullable(),
  organisation,
  /** `object.action` → how far it reaches; what is not named is not allowed. */
  rights: z.record(z.string(), scopeSchema),
  /** `object.field` → what may be done with it; what is not named may be edited. */
  fieldReach: z.record(z.string(), z.enum(['hidden', 'masked', 'read', 'edit'])),
});
export type Me = z.output<typeof me>;

const apiKey = z.object({
  id: idSchema,
  name: z.string(),
  readOnly: z.boolean(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});

const auditEntry = z.object({
  id: idSchema,
  at: z.string(),
  actor: z.object({ id: idSchema, name: z.string() }).nullable(),
  actorKind: z.string(),
  object: z.string(),
  recordId: idSchema.nullable(),
  /** The name of a person, team or role; of other records their own endpoints tell it. */
  subject: z.string().nullable(),
  action: z.string(),
  /** Field by field what it was and what it is; a field hidden from the reader is left out, a masked one says so. */
  changes: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.output<typeof auditEntry>;

const signedIn = { permission: null, principals: ['user'] as const };

const ownContract = {
  me: defineEndpoint({
    method: 'GET',
    path: '/me',
    summary: 'Who I am, what I may do',
    permission: null,
    answer: me,
  }),
  updateMe: defineEndpoint({
    method: 'PATCH',
    path: '/me',
    summary: 'My language',
    ...signedIn,
    body: z.strictObject({ locale: localeSchema }),
    answer: z.object({ locale: localeSchema }),
  }),
  listKeys: defineEndpoint({
    method: 'GET',
    path: '/api-keys',
    summary: 'My API keys',
    ...signedIn,
    answer: z.object({ items: z.array(apiKey) }),
  }),
  createKey: defineEndpoint({
    secret: true,
    method: 'POST',
    path: '/api-keys',
    summary: 'A key for a program, shown once',
    ...signedIn,
    status: 201,
    body: z.strictObject({ name: nameSchema, readOnly: z.boolean().default(false) }),
    answer: z.object({ id: idSchema, apiKey: z.string() }),
  }),
  revokeKey: defineEndpoint({
    method: 'DELETE',
    path: '/api-keys/:id',
    summary: 'Revoke a key',
    ...signedIn,
    params: z.object({ id: idSchema }),
    answer: z.null(),
    status: 204,
  }),
};

const organisationContract = {
  updateOrganisation: defineEndpoint({
    method: 'PATCH',
    path: '/organisation',
    summary:
      'Name, time zone, money style and currency of the organisation; the currency only while there are no amounts',
    permission: { object: 'organisation', action: 'update' },
    body: z
      .strictObject({
        name: nameSchema,
        timeZone: z.string().max(60),
        amountStyle: z.enum(['full', 'wan']),
        currency: z.string().refine(isCurrency),
      })
      .partial(),
    /** The job that counts days anew after a change of the time zone. */
    answer: organisation.extend({ rebuildJobId: idSchema.nullable() }),
  }),
  listAudit: defineEndpoint({
    method: 'GET',
    path: '/audit-entries',
    summary: 'The audit log, newest first',
    permission: { object: 'audit', action: 'read' },
    query: z.object({
      cursor: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      object: z.string().max(40).optional(),
      recordId: idSchema.optional(),
      actorId: idSchema.optional(),
    }),
    answer: z.object({ items: z.array(auditEntry), nextCursor: z.string().nullable() }),
  }),
};

/** What signed-in people and programs may call. */
export const identityContract = {
  ...ownContract,
  ...organisationContract,
  ...peopleContract,
  ...roleContract,
};
