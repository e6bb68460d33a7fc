/** The real application with one domain's endpoints, entry and identity, on the test file's database. */
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Contract } from '../../../platform/model/contract.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import {
  createLogger,
  serveContract,
  serveOpenContract,
  type Serving,
  type UseCases,
  type Work,
} from '../../../platform/server/index.ts';
import { createApp } from '../../../platform/server/http/create-app.ts';
import { receiveFileInto } from '../../../platform/server/http/receive-file.ts';
import { sendFile } from '../../../platform/server/http/file-answer.ts';
import { clientOf, type ClientForTests } from '../../../platform/server/testing/client-for-tests.ts';
import { entryContract, identityContract } from '../../model/contract.ts';
import { createAuthentication } from '../authenticate.ts';
import { entryUseCases } from '../entry-routes.ts';
import type { MoneyKeeper } from '../money-keeper.ts';
import { identityUseCases } from '../routes.ts';
import type { OrganisationForTests } from './organisation-for-tests.ts';

export type AppForTests = {
  app: FastifyInstance;
  /** A client that carries an API key of this person. */
  clientOf(principal: Principal, readOnly?: boolean): Promise<ClientForTests>;
  /** A client that carries a session's cookie, as the browser does. */
  browserWith(cookie: string): ClientForTests;
  /** A client of somebody who is not signed in. */
  stranger: ClientForTests;
};

const baseUrl = () => 'http://mingdou.test';

/** Serves a contract (none: identity alone). `demo` allows one-click entry and founding from the page. */
export async function appForTests<C extends Contract = Record<string, never>>(
  organisation: OrganisationForTests,
  served?: { contract: C; useCases: UseCases<C> },
  entry: {
    demo?: boolean;
    equip?: (work: Work) => Promise<void>;
    uploadsDir?: string;
    /** What keeps amounts in the organisation's currency; nothing unless told. */
    moneyKeepers?: readonly MoneyKeeper[];
    /** Adds what is served to anybody besides entry. */
    open?: (app: FastifyInstance) => Promise<void>;
  } = {},
): Promise<AppForTests> {
  const { database } = organisation;
  const app = await createApp(createLogger('silent'));
  const { authenticate, forget } = createAuthentication(database);
  const receiveFile = receiveFileInto(entry.uploadsDir ?? path.join(tmpdir(), 'mingdou-test-uploads'));
  const serving: Serving = { database, authenticate, receiveFile, sendFile };
  const equip = entry.equip ?? (async () => {});
  serveOpenContract(
    app,
    entryContract,
    entryUseCases({ database, baseUrl, demo: entry.demo ?? false, equip, forget }),
  );
  serveContract(
    app,
    serving,
    identityContract,
    identityUseCases({ baseUrl, moneyKeepers: entry.moneyKeepers ?? [] }),
  );
  await entry.open?.(app);
  if (served) serveContract(app, serving, served.contract, served.useCases);
  await app.ready();
  return {
    app,
    clientOf: async (principal, readOnly) =>
      clientOf(app, { apiKey: await organisation.keyOf(principal, readOnly) }),
    browserWith: (cookie) => clientOf(app, { cookie: `mingdou_session=${cookie}` }),
    stranger: clientOf(app),
  };
}
