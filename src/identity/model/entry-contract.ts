import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { isCurrency } from '../../platform/model/currencies.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { emailSchema, homes, localeSchema, nameSchema } from './person.ts';

const password = z.string().max(200);
const open = { permission: null, principals: ['anonymous'] as const };

const demoPerson = z.object({
  userId: idSchema,
  name: z.string(),
  title: z.string().nullable(),
  home: z.enum(homes),
});

/** What anybody may call. */
export const entryContract = {
  entry: defineEndpoint({
    method: 'GET',
    path: '/entry',
    summary: 'What the sign-in page offers: the demo company and its people, if there is one',
    ...open,
    answer: z.object({
      demo: z.object({ organisation: z.string(), people: z.array(demoPerson) }).nullable(),
      mayFound: z.boolean(),
    }),
  }),
  signIn: defineEndpoint({
    method: 'POST',
    path: '/sessions',
    summary: 'Sign in with e-mail and password',
    ...open,
    status: 201,
    body: z.strictObject({ email: emailSchema, password }),
    answer: z.object({ userId: idSchema }),
  }),
  enterDemo: defineEndpoint({
    method: 'POST',
    path: '/demo-sessions',
    summary: 'Enter the demo company as one of its people',
    ...open,
    status: 201,
    body: z.strictObject({ userId: idSchema }),
    answer: z.object({ userId: idSchema }),
  }),
  readLink: defineEndpoint({
    method: 'GET',
    path: '/one-time-links/:token',
    summary: 'Whose link this is, while it is good',
    ...open,
    params: z.object({ token: z.string().max(200) }),
    answer: z.object({
      purpose: z.enum(['setup', 'reset']),
      name: z.string(),
      email: z.string(),
      organisation: z.string(),
    }),
  }),
  spendLink: defineEndpoint({
    method: 'POST',
    path: '/one-time-links/:token/uses',
    summary: 'Set the password with a one-time link and sign in',
    ...open,
    status: 201,
    params: z.object({ token: z.string().max(200) }),
    body: z.strictObject({ password, name: nameSchema.optional() }),
    answer: z.object({ userId: idSchema }),
  }),
  foundOrganisation: defineEndpoint({
    method: 'POST',
    path: '/organisations',
    summary: 'Start an own, clean organisation (where the installation allows it)',
    ...open,
    status: 201,
    body: z.strictObject({
      name: nameSchema,
      adminName: nameSchema,
      email: emailSchema,
      locale: localeSchema.default('zh-CN'),
      currency: z.string().refine(isCurrency).default('CNY'),
    }),
    answer: z.object({ setupUrl: z.string() }),
  }),
  signOut: defineEndpoint({
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out: the session ends and its cookie is cleared',
    ...open,
    status: 204,
    answer: z.null(),
  }),
};
