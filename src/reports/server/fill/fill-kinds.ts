/** The records that forms fill, and by which use cases of their domains. */
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { changeStage, createDeal, dealKind } from '../../../deals/server/index.ts';
import { leadKind } from '../../../leads/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  createRecord,
  removeRecord,
  updateOpened,
  type OpenKind,
  type RecordKind,
  type Values,
} from '../../../records/server/index.ts';
import type { FillObject } from '../../model/fill/form.ts';

type Acts = Readonly<Record<string, (work: Work, id: string, value: string) => Promise<unknown>>>;

export type FillKind = {
  kind: RecordKind;
  create(work: Work, body: Values): Promise<string>;
  update(work: Work, open: OpenKind, id: string, body: Values): Promise<unknown>;
  remove(work: Work, id: string): Promise<unknown>;
  /** Fields that their domain changes in its own way, by their ids. */
  acts: Acts;
};

function plainly(kind: RecordKind): FillKind {
  return {
    kind,
    create: (work, body) => createRecord(work, kind, body),
    update: (work, open, id, body) =>
      kind.own ? kind.own.update(work, id, body) : updateOpened(work, open, id, body, null),
    remove: (work, id) => (kind.own ? kind.own.remove(work, id) : removeRecord(work, kind, id)),
    acts: {},
  };
}

export const fillKinds: Readonly<Record<FillObject, FillKind>> = {
  deal: {
    ...plainly(dealKind),
    create: createDeal,
    acts: { stage: (work, dealId, stageId) => changeStage(work, { dealId, stageId }) },
  },
  lead: plainly(leadKind),
  account: plainly(accountKind),
  contact: plainly(contactKind),
};
