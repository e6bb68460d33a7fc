/** What people have in hand about records: open tasks, and meetings ahead that they lead. */
import {
  meetingsAheadAbout,
  meetingsAheadOf,
  openTasksAbout,
  openTasksOf,
  type MeetingAhead,
  type OpenTask,
} from '../../activities/server/index.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { mostRecords } from '../model/hand-over.ts';
import type { HeldRecord } from '../model/units.ts';

const most = mostRecords + 1;

/** What somebody has in hand. */
export async function inHandOf(work: Work, userId: string): Promise<HeldRecord[]> {
  if (!sees(work)) return [];
  const tasks = await openTasksOf(work, userId, most);
  return [...tasks.map(held('task')), ...(await meetingsAheadOf(work, userId, most)).map(held('meeting'))];
}

/** What is in hand about these records, or about anything of these accounts. */
export async function inHandAbout(work: Work, records: readonly HeldRecord[]): Promise<HeldRecord[]> {
  if (!sees(work)) return [];
  const about = {
    records: records.map(({ id }) => id),
    accounts: records.filter(({ object }) => object === 'account').map(({ id }) => id),
  };
  const tasks = await openTasksAbout(work, about, most);
  return [...tasks.map(held('task')), ...(await meetingsAheadAbout(work, about, most)).map(held('meeting'))];
}

function sees({ principal }: Work): boolean {
  return scopeOf(principal, 'task', 'read') !== null;
}

function held(object: 'task' | 'meeting') {
  return ({ id, title, ownerId, teamId, accountId, subject }: OpenTask | MeetingAhead): HeldRecord => ({
    object,
    id,
    name: title,
    ownerId,
    teamId,
    accountId,
    subjectId: subject?.id ?? null,
    isOpen: true,
    amount: null,
    isUnpriced: false,
  });
}
