/** The kinds of record the product keeps, and what follows from them: search order, subjects of activities, the live channel. */
import {
  accountDuplicates,
  accountKind,
  accountMergeParts,
  contactDuplicates,
  contactKind,
  type MergeRegistry,
} from './accounts/server/index.ts';
import type { Subject, SubjectDirectory } from './activities/server/index.ts';
import { priceBookKind, productKind } from './catalog/server/index.ts';
import { contractKind, contractMergeParts } from './contracts/server/index.ts';
import { dealKind, dealMergeParts, takeNextStep } from './deals/server/index.ts';
import { leadDuplicates, leadKind, leadMergeParts } from './leads/server/index.ts';
import { caseKind, deliveryKind, serviceMergeParts } from './service/server/index.ts';
import { pieceSubject } from './playbook/server/index.ts';
import type { Work } from './platform/server/index.ts';
import { quoteKind } from './quotes/server/index.ts';
import { actionItemSubject, reviewSubject } from './reviews/server/index.ts';
import { getStored, openKind, type RecordKind } from './records/server/index.ts';

export const kinds: readonly RecordKind[] = [
  dealKind,
  leadKind,
  accountKind,
  contactKind,
  contractKind,
  productKind,
  priceBookKind,
  caseKind,
  deliveryKind,
  quoteKind,
];

/** Whose telephone numbers are looked up when somebody calls, persons first. */
export const phoneKinds: readonly RecordKind[] = [contactKind, leadKind, accountKind];

/** Among what duplicates are looked for, and what goes along when they are merged. */
export const mergeRegistry: MergeRegistry = {
  kinds: [leadDuplicates, contactDuplicates, accountDuplicates],
  parts: [
    ...accountMergeParts,
    ...dealMergeParts,
    ...leadMergeParts,
    ...contractMergeParts,
    ...serviceMergeParts,
  ],
};

/** What notes, tasks and files can be about. */
export const subjects: SubjectDirectory = {
  ...Object.fromEntries(
    [dealKind, leadKind, accountKind, contactKind, contractKind, quoteKind, caseKind, deliveryKind].map(
      (kind) => [kind.object, (work: Work, id: string) => subjectOf(work, kind, id)],
    ),
  ),
  playbook_piece: pieceSubject,
  action_item: actionItemSubject,
  review: reviewSubject,
};

async function subjectOf(work: Work, kind: RecordKind, id: string): Promise<Subject> {
  const stored = await getStored(work, await openKind(work, kind), id);
  const account = kind.object === 'account' ? stored.id : stored.values['account'];
  return {
    object: kind.object,
    id: stored.id,
    title: String(stored.values['name'] ?? ''),
    accountId: typeof account === 'string' ? account : null,
    ownerId: stored.ownerId,
    teamId: stored.teamId,
    ...(kind === dealKind && { takeNextStep: (step) => takeNextStep(work, stored.id, step) }),
  };
}
