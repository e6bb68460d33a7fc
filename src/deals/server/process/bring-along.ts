import { accountKind } from '../../../accounts/server/index.ts';
import { insertNotes, insertTasks } from '../../../activities/server/index.ts';
import { Refusal, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { updateRecord } from '../../../records/server/index.ts';
import type { FirstGate } from '../../model/process/first-gate.ts';
import { processRefusals } from '../../model/process/refusals.ts';
import { setDealContact } from './deal-contacts.ts';

type NewDeal = { id: string; accountId: string | null; contactId: string | null; teamId: string | null };

/**
 * Writes what a new deal brings along for its first gate, in the transaction that creates it: fields of its account, the
 * parts of its contacts, what was said and done. Refuses fields of no account, the part of no contact, and whatever the
 * use cases of each refuse.
 */
export async function bringAlong(work: Work, deal: NewDeal, gate: FirstGate): Promise<void> {
  if (Object.keys(gate.account).length > 0) await fillAccount(work, deal.accountId, gate.account);
  for (const { contactId, role } of gate.contacts)
    await setDealContact(
      work,
      deal.id,
      contactId ?? deal.contactId ?? refuse(processRefusals.nobodyThere),
      role,
    );
  await writeTalks(work, deal, gate.talks);
}

/** A field that is refused is told where it stands in the request, not as one of the deal. */
async function fillAccount(
  work: Work,
  accountId: string | null,
  values: FirstGate['account'],
): Promise<void> {
  const id = accountId ?? refuse(processRefusals.nobodyThere);
  try {
    await updateRecord(work, accountKind, id, values);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const fields = problem.fields.map((fault) => ({ ...fault, path: `gate.account.${fault.path}` }));
    throw new Refusal(problem.reason, problem.values, fields);
  }
}

async function writeTalks(work: Work, deal: NewDeal, talks: FirstGate['talks']): Promise<void> {
  const { principal, now } = work;
  const about = { subjectObject: 'deal', subjectId: deal.id, accountId: deal.accountId };
  const notes = talks.flatMap(({ kind, text }) =>
    kind === 'task' ? [] : [{ ...about, kind, body: text, at: now, authorId: principal.userId }],
  );
  const tasks = talks.filter(({ kind }) => kind === 'task');
  if (notes.length > 0) await insertNotes(work, notes);
  if (tasks.length > 0)
    await insertTasks(
      work,
      tasks.map(({ text }) => ({
        ...about,
        title: text.slice(0, 300),
        dueOn: null,
        promised: false,
        ownerId: principal.userId,
        teamId: deal.teamId,
        createdAt: now,
        createdBy: principal.userId,
        doneAt: now,
      })),
    );
}
