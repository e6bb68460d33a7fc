import type { FastifyReply } from 'fastify';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import {
  inWork,
  systemPrincipal,
  type Database,
  type OpenUseCases,
  type Work,
} from '../../platform/server/index.ts';
import type { entryContract } from '../model/contract.ts';
import type { Home } from '../model/person.ts';
import { sessionCookie } from './authenticate.ts';
import { createOrganisation } from './create-organisation.ts';
import { linkUrl, readLink, spendLink } from './one-time-links.ts';
import { closeSession, enterDemo, sessionDays, signIn } from './sessions.ts';

export type Entry = {
  database: Database;
  baseUrl: () => string;
  /** One-click entry and founding an organisation from the page: only on a demo installation. */
  demo: boolean;
  equip: (work: Work) => Promise<void>;
  /** Drops a session that authentication still remembers. */
  forget: (secret: string) => void;
};

/** The use cases of those who are not signed in yet. */
export function entryUseCases({
  database,
  baseUrl,
  demo,
  equip,
  forget,
}: Entry): OpenUseCases<typeof entryContract> {
  return {
    entry: async () => ({ demo: demo ? await demoPeople(database) : null, mayFound: demo }),
    signIn: async ({ body, request, reply }) =>
      signedIn(reply, await signIn(database, body.email, body.password, request.ip)),
    enterDemo: async ({ body, reply }) => {
      if (!demo) refuse(refusals.notFound);
      return signedIn(reply, await enterDemo(database, body.userId));
    },
    readLink: ({ params }) => readLink(database, params.token),
    spendLink: async ({ params, body, reply }) =>
      signedIn(reply, await spendLink(database, params.token, body)),
    foundOrganisation: async ({ body }) => {
      if (!demo) refuse(refusals.notFound);
      const wanted = {
        name: body.name,
        locale: body.locale,
        currency: body.currency,
        adminName: body.adminName,
        adminEmail: body.email,
      };
      const { setupToken } = await createOrganisation(database, wanted, equip);
      return { setupUrl: linkUrl(baseUrl(), setupToken) };
    },
    signOut: async ({ request, reply }) => {
      const secret = request.cookies[sessionCookie];
      if (secret) await closeSession(database, secret);
      if (secret) forget(secret);
      reply.clearCookie(sessionCookie, { path: '/' });
      return null;
    },
  };
}

function signedIn(
  reply: FastifyReply,
  { userId, secret }: { userId: string; secret: string },
): { userId: string } {
  reply.setCookie(sessionCookie, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: reply.request.protocol === 'https',
    maxAge: sessionDays * 86_400,
  });
  return { userId };
}

async function demoPeople(database: Database) {
  const organisation = (await database.listOrganisations()).find((one) => one.demo);
  if (!organisation) return null;
  const people = await inWork(database, systemPrincipal(organisation.id), 'entry', ({ db }) =>
    db
      .selectFrom('app_user')
      .select(['id as userId', 'name', 'title', 'home'])
      .where('tenant_id', '=', organisation.id)
      .where('demo_entry', 'is not', null)
      .where('state', '=', 'active')
      .orderBy('demo_entry')
      .execute(),
  );
  return {
    organisation: organisation.name,
    people: people.map((person) => ({ ...person, home: person.home as Home })),
  };
}
