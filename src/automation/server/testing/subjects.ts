import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import type { SubjectDirectory } from '../../../activities/server/index.ts';
import { dealKind } from '../../../deals/server/index.ts';
import { leadKind } from '../../../leads/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';

/** What tasks can be about, as the product puts it together. */
export const taskSubjects: SubjectDirectory = Object.fromEntries(
  [dealKind, leadKind, accountKind, contactKind].map((kind) => [
    kind.object,
    async (work: Work, id: string) => {
      const stored = await getStored(work, await openKind(work, kind), id);
      const account = kind.object === 'account' ? id : stored.values['account'];
      return {
        object: kind.object,
        id,
        title: String(stored.values['name'] ?? ''),
        accountId: typeof account === 'string' ? account : null,
        ownerId: stored.ownerId,
        teamId: stored.teamId,
      };
    },
  ]),
);
