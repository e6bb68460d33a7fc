import { sql, type SqlBool } from 'kysely';
import { readPlace, writePlace } from '../../../platform/model/moment-place.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { recordRefusals } from '../../../records/model/refusals.ts';
import type { WireRobotMessage } from '../../model/robots/contract.ts';
import { wordsOfFailure } from './failure-words.ts';
import { lockRobot } from './robots.ts';

/** What a robot said and has to say, newest first. Refuses an unknown robot and a cursor that is not ours. */
export async function listRobotMessages(
  work: Work,
  robotId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: WireRobotMessage[]; nextCursor: string | null }> {
  const { db, principal } = work;
  await lockRobot(work, robotId);
  const place = cursor ? (readPlace(cursor) ?? refuse(recordRefusals.invalidCursor)) : null;
  const rows = await db
    .selectFrom('robot_message')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('robot_id', '=', robotId)
    .$if(place !== null, (some) => some.where(sql<SqlBool>`(at, id) < (${place!.at}, ${place!.id})`))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => ({
      id: row.id,
      text: row.told_to === null ? row.text : `${row.told_to}：${row.text}`,
      state: row.state as WireRobotMessage['state'],
      at: row.at.toISOString(),
      dueAt: row.due_at.toISOString(),
      sentAt: row.sent_at?.toISOString() ?? null,
      tries: row.tries,
      error: wordsOfFailure(row.error, principal.locale),
    })),
    nextCursor: rows.length > limit ? writePlace(shown.at(-1)!) : null,
  };
}
