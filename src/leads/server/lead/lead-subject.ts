import type { SubjectDirectory } from '../../../activities/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import { leadKind } from './lead-kind.ts';

/** Leads as what notes and tasks are about. */
export const leadSubjects: SubjectDirectory = {
  lead: async (work, id) => {
    const stored = await getStored(work, await openKind(work, leadKind), id);
    const account = stored.values['account'];
    return {
      object: 'lead',
      id,
      title: String(stored.values['name'] ?? ''),
      accountId: typeof account === 'string' ? account : null,
      ownerId: stored.ownerId,
      teamId: stored.teamId,
    };
  },
};
