import type { FastifyInstance } from 'fastify';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { serveOpenContract, type Database } from '../../../platform/server/index.ts';
import { openFeedContract } from '../../model/meetings/ics-contract.ts';
import { calendarOfKey } from './feed.ts';

/** Serves subscriptions of calendars to whoever holds their secret address. */
export function serveCalendarFeeds(app: FastifyInstance, database: Database): void {
  serveOpenContract(app, openFeedContract, {
    feed: async ({ params, reply }) => {
      const text = (await calendarOfKey(database, params.key)) ?? refuse(refusals.notFound);
      await reply
        .header('cache-control', 'no-store')
        .header('referrer-policy', 'no-referrer')
        .header('content-disposition', 'inline; filename="calendar.ics"')
        .type('text/calendar; charset=utf-8')
        .send(text);
      return null;
    },
  });
}
