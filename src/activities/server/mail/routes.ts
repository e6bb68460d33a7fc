import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import type { JobKind, UseCases } from '../../../platform/server/index.ts';
import type { mailboxContract } from '../../model/mail/mailbox-contract.ts';
import {
  askForSync,
  changeMyMailbox,
  connectMailbox,
  disconnectMailbox,
  listMyMailboxes,
  tryMailbox,
  type MailboxKeeping,
} from './mailboxes.ts';
import type { MailHouse } from './mail-house.ts';
import { lockMailbox } from './mailbox-queries.ts';
import { syncMailbox } from './sync-mailbox.ts';

export function myMailboxUseCases(keeping: MailboxKeeping): UseCases<typeof mailboxContract> {
  return {
    listMyMailboxes: (work) => listMyMailboxes(work),
    tryMailbox: (work, { body }) => tryMailbox(keeping, work, body),
    connectMailbox: (work, { body }) => connectMailbox(keeping, work, body),
    changeMyMailbox: (work, { params, body, version }) =>
      changeMyMailbox(keeping, work, params.id, version!, body),
    disconnectMailbox: (work, { params, body }) => disconnectMailbox(work, params.id, body),
    syncMailbox: (work, { params }) => askForSync(work, params.id),
  };
}

const input = z.object({ mailboxId: idSchema });

/** A turn at one's own mailbox that somebody asked for. */
export function syncMailboxJob(house: MailHouse): JobKind {
  return {
    kind: 'sync-mailbox',
    run: async (context) => {
      const { mailboxId } = input.parse(context.input);
      await context.inWork((work) => lockMailbox(work, mailboxId));
      return { ...(await syncMailbox(house, context.principal.tenantId, mailboxId)) };
    },
  };
}
