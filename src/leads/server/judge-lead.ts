/** What happens to a lead by itself once it is there: tags, then its score, then the person who gets it. */
import type { OutboxEvent, Reaction, Work } from '../../platform/server/index.ts';
import { assignNewDeal } from './assignment/assign-deal.ts';
import { assignNewLead } from './assignment/assign-lead.ts';
import { followNote } from './lead/note-contact.ts';
import { tagAndScore } from './score/judge-leads.ts';

/** One step of judging; each room of leads adds its own. A step leaves a lead alone that is gone or closed. */
type JudgeStep = (work: Work, leadId: string) => Promise<void>;

/** In this order, because a score may ask for tags, and an assignment for the score. */
const judging: readonly JudgeStep[] = [tagAndScore, assignNewLead];
/** What is done again when a lead, its touches or its talk change; nothing of it gives the lead to somebody else. */
const judgingAgain: readonly JudgeStep[] = [tagAndScore];

/** Fields that judging itself writes, and those it does not read. */
const ownFields = new Set(['level', 'score', 'fit', 'engagement', 'owner', 'team']);

export const leadReactions: readonly Reaction[] = [
  {
    on: 'note.added',
    name: 'count-contact-with-lead',
    react: async (work, event) => {
      if (event.object === 'lead') await followNote(work, event);
    },
  },
  { on: 'lead.created', name: 'judge-lead', react: (work, event) => takeSteps(work, judging, event) },
  { on: 'lead.reopened', name: 'judge-reopened', react: (work, event) => takeSteps(work, judging, event) },
  ...(['lead.updated', 'lead.touched', 'lead.tagged', 'lead.merged', 'note.*'] as const).map((on) => ({
    on,
    name: `rejudge-lead-${on}`,
    react: async (work: Work, event: OutboxEvent) => {
      if (event.object === 'lead' && changesJudgement(event)) await takeSteps(work, judgingAgain, event);
    },
  })),
  assignNewDeal,
];

function changesJudgement({ type, payload }: OutboxEvent): boolean {
  // What the rules themselves tagged was scored with it.
  if (type === 'lead.tagged') return payload['byPerson'] === true;
  if (type !== 'lead.updated') return true;
  const fields = payload['fields'];
  return Array.isArray(fields) && fields.some((field) => !ownFields.has(String(field)));
}

async function takeSteps(work: Work, steps: readonly JudgeStep[], { recordId }: OutboxEvent): Promise<void> {
  if (recordId === null) return;
  for (const step of steps) await step(work, recordId);
}
