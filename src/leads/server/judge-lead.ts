/** What happens to leads by themselves once they are there: tags, then their score, then the person who gets each. */
import type {
  GroupReaction,
  OutboxEvent,
  Reaction,
  SingleReaction,
  Work,
} from '../../platform/server/index.ts';
import { assignNewDeal } from './assignment/assign-deal.ts';
import { assignNewLeads } from './assignment/assign-lead.ts';
import { followNote } from './lead/note-contact.ts';
import { judgeAll } from './score/judge-leads.ts';

/** One step of judging; each room of leads adds its own. A step leaves a lead alone that is gone or closed. */
type JudgeStep = (work: Work, leadIds: readonly string[]) => Promise<void>;

/** In this order, because a score may ask for tags, and an assignment for the score. */
const judging: readonly JudgeStep[] = [judgeAll, assignNewLeads];
/** What is done again when a lead, its touches or its talk change; nothing of it gives the lead to somebody else. */
const judgingAgain: readonly JudgeStep[] = [judgeAll];

/** Fields that judging itself writes, and those it does not read. */
const ownFields = new Set(['level', 'score', 'fit', 'engagement', 'owner', 'team']);

export const countContact: SingleReaction = {
  on: 'note.added',
  name: 'count-contact-with-lead',
  react: async (work, event) => {
    if (event.object === 'lead') await followNote(work, event);
  },
};

export const leadReactions: readonly Reaction[] = [
  countContact,
  stepsOn('lead.created', 'judge-lead', judging),
  stepsOn('lead.reopened', 'judge-reopened', judging),
  ...['lead.updated', 'lead.touched', 'lead.tagged', 'lead.merged', 'note.*'].map((on) =>
    stepsOn(on, `rejudge-lead-${on}`, judgingAgain),
  ),
  assignNewDeal,
];

function stepsOn(on: string, name: string, steps: readonly JudgeStep[]): GroupReaction {
  return {
    on,
    name,
    reactToAll: async (work, events) => {
      const leadIds = [...new Set(events.filter(changesJudgement).map(({ recordId }) => recordId!))];
      if (leadIds.length > 0) for (const step of steps) await step(work, leadIds);
    },
  };
}

function changesJudgement({ type, object, recordId, payload }: OutboxEvent): boolean {
  if (object !== 'lead' || recordId === null) return false;
  // What the rules themselves tagged was scored with it.
  if (type === 'lead.tagged') return payload['byPerson'] === true;
  if (type !== 'lead.updated') return true;
  const fields = payload['fields'];
  return Array.isArray(fields) && fields.some((field) => !ownFields.has(String(field)));
}
