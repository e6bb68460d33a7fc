import type { FastifyInstance } from 'fastify';
import { serveOpenContract, type Database } from '../../../platform/server/index.ts';
import { openTelevisionContract } from '../../model/tv/tv-contract.ts';
import { takeToken, type TelevisionParts } from './televisions.ts';

type Parts = TelevisionParts & { database: Database };

/** Adds what a television asks until somebody has entered its code: nothing is kept of it, and its ticket opens one link, once. */
export function serveTelevisions(app: FastifyInstance, { database, safe, tickets }: Parts): void {
  serveOpenContract(app, openTelevisionContract, {
    awaitReport: async ({ body }) => {
      const now = new Date();
      const known = body.ticket === null ? null : tickets.read(body.ticket, now);
      const { code, ticket, expiresAt } = known ?? tickets.make(now);
      const token = known ? await takeToken(database, safe, code) : null;
      return { code, ticket, expiresAt: expiresAt.toISOString(), token };
    },
  });
}
