import type { JobKind, Safe, UseCases } from '../../../platform/server/index.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { z } from 'zod';
import type { mailboxContract } from '../../model/mailbox/contract.ts';
import { checkMailbox, type MailboxParts } from './check-mailbox.ts';
import { addMailbox, askForCheck, changeMailbox, listMailboxes } from './mailboxes.ts';

/** Passwords are sealed with the installation's key. */
export function mailboxUseCases(safe: Safe): UseCases<typeof mailboxContract> {
  return {
    listMailboxes: (work) => listMailboxes(work),
    addMailbox: (work, { body }) => addMailbox(work, safe, body),
    changeMailbox: (work, { params, body, version }) => changeMailbox(work, safe, params.id, version!, body),
    checkMailbox: (work, { params }) => askForCheck(work, params.id),
  };
}

const input = z.object({ mailboxId: idSchema });

/** A look that somebody asked for. */
export function mailboxJob(parts: MailboxParts): JobKind {
  return {
    kind: 'check-lead-mailbox',
    run: async (context) => ({
      ...(await checkMailbox(parts, context.principal.tenantId, input.parse(context.input).mailboxId)),
    }),
  };
}
