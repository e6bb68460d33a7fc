/** What was written down about leads, and what is still to be done. */
import { addWorkingDays } from '../../src/platform/model/calendar.ts';
import type { DemoNote, DemoTask, UserKey } from './demo-world.ts';
import type { LeadSketch } from './leads.ts';
import { fillPlaces, type Places } from './places-in-text.ts';
import type { Random } from './random.ts';
import { dayAt, dayLength, iso, minute, workingMoment, type Timeline } from './timeline.ts';
import { conversionTalk, leadTalk, leadTasks } from './vocabulary/lead-sentences.ts';
import type { Sentence } from './vocabulary/talk-sentences.ts';

const subjectOf = ({ record }: LeadSketch) => ({
  deal: null,
  lead: record.key,
  account: record.account,
  contact: record.contact,
});

/** A note for the first call, some for what followed, one for the conversion. */
export function makeLeadNotes(random: Random, timeline: Timeline, leads: readonly LeadSketch[]): DemoNote[] {
  return leads.flatMap((lead) => {
    const { firstContactAt, convertedAt, lastContactAt } = lead.record;
    const [first, more] = random.shuffle(leadTalk);
    const again = random.chance(0.25);
    const said = random.pick(conversionTalk);
    if (firstContactAt === null) return [];
    const from = Date.parse(firstContactAt);
    const until = convertedAt === null ? timeline.end : Date.parse(convertedAt);
    const later = workingMoment(random, Math.min(from + 3 * dayLength, until - minute), from, until);
    return [
      write(random, lead, convertedAt ? leadTalk[4]! : first!, from),
      ...(again && convertedAt === null ? [write(random, lead, more!, later)] : []),
      ...(convertedAt ? [write(random, lead, said, Date.parse(lastContactAt!))] : []),
    ];
  });
}

/** Who waits or is worked on has something to be done about him. */
export function makeLeadTasks(random: Random, timeline: Timeline, leads: readonly LeadSketch[]): DemoTask[] {
  return leads.flatMap((lead) => {
    const { status, owner, acceptedAt } = lead.record;
    const planned = random.chance(0.7);
    const title = fillPlaces(random.pick(leadTasks), placesOf(random, lead));
    const days = random.integer(0, 3);
    const isOpen = status === 'new' || status === 'working' || status === 'qualified';
    if (!planned || !isOpen || owner === null || acceptedAt === null) return [];
    const createdAt = Math.max(Date.parse(acceptedAt), timeline.end - 3 * dayLength);
    return [
      {
        ...subjectOf(lead),
        title,
        owner,
        createdBy: owner,
        createdAt: iso(createdAt),
        dueOn: addWorkingDays(dayAt(createdAt), days + 1),
        promised: false,
        doneAt: null,
      },
    ];
  });
}

function write(random: Random, lead: LeadSketch, [kind, sentence]: Sentence, at: number): DemoNote {
  return {
    ...subjectOf(lead),
    kind,
    author: holderAt(lead, at),
    at: iso(at),
    text: fillPlaces(sentence, placesOf(random, lead)),
  };
}

/** Who had it then. */
function holderAt({ record }: LeadSketch, at: number): UserKey {
  const moment = iso(at);
  return record.moves.findLast((move) => move.at <= moment && move.owner !== null)!.owner!;
}

function placesOf(random: Random, { record, plan, made, scene }: LeadSketch): Places {
  return {
    contact: record.name ?? '对方',
    product: plan.product.name,
    scene,
    made,
    count: String(random.integer(3, 48)),
  };
}
