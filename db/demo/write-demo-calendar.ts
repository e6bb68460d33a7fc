/** The demo company's calendar: meetings of these weeks with minutes, and telephone calls, on deals that are open. */
import {
  insertCalls,
  insertExampleSystem,
  insertMeetings,
  type KeptCall,
  type KeptMeeting,
} from '../../src/activities/server/index.ts';
import type { MinutesSection } from '../../src/activities/model/meetings/minutes.ts';
import { addDays, addWorkingDays, instantOf, isWorkingDay } from '../../src/platform/model/calendar.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { holder, type Ids } from './demo-ids.ts';
import type { DemoContact, DemoDeal, DemoWorld } from './demo-world.ts';
import { makeRandom, type Random } from './random.ts';
import { lostTalk, meetingSketches, phoneTalk, type MeetingSketch } from './vocabulary/meeting-sentences.ts';

const zone = 'Asia/Shanghai';
/** Of each rep, so that every week shows some. */
const meetingsOfRep = 7;
const callsOfRep = 4;
const hours = [9, 9.5, 10, 10.5, 13.5, 14, 14.5, 15, 15.5, 16];

/** Open deals of people who have a calendar, the newest first. */
function openDealsOf(world: DemoWorld, owner: string): DemoDeal[] {
  return world.deals
    .filter((deal) => deal.owner === owner && !/-(?:won|lost)$/.test(deal.events.at(-1)!.to))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

export async function writeDemoCalendar(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const random = makeRandom('calendar');
  const contacts = new Map(world.contacts.map((contact) => [contact.key as string, contact]));
  const owners = [...new Set(world.deals.map(({ owner }) => owner))];
  const extensionOf = (owner: DemoDeal['owner']) => String(8001 + owners.indexOf(owner));
  const systemId = await insertExampleSystem(work, {
    name: '呼叫中心（示例，未连接）',
    extensions: owners.map((owner) => ({ extension: extensionOf(owner), userId: ids.get(owner)! })),
  });
  for (const owner of owners) {
    const deals = openDealsOf(world, owner);
    if (deals.length === 0) continue;
    const at = { world, ids, owner, random, contacts, phone: { systemId, extension: extensionOf(owner) } };
    await insertMeetings(work, meetingsWith(at, deals));
    await insertCalls(work, callsWith(at, deals));
  }
}

type Place = {
  world: DemoWorld;
  ids: Ids;
  owner: string;
  random: Random;
  contacts: ReadonlyMap<string, DemoContact>;
  phone: { systemId: string; extension: string };
};

/** Two weeks back to a week ahead: what lies before today was held, but for one that was called off. */
function meetingsWith(place: Place, deals: readonly DemoDeal[]): KeptMeeting[] {
  const { world, random } = place;
  const offsets = random
    .shuffle([-8, -5, -3, -2, -1, 0, 1, 2, 3, 5])
    .slice(0, meetingsOfRep)
    .toSorted((a, b) => a - b);
  const starts = random.shuffle(hours);
  return offsets.flatMap((offset, index) => {
    const deal = deals[index % deals.length]!;
    const sketch = meetingSketches[(index + random.integer(0, 2)) % meetingSketches.length]!;
    const day = addWorkingDays(world.today, offset);
    return isWorkingDay(day) ? [meetingOn(place, deal, { day, offset, sketch, hour: starts[index]! })] : [];
  });
}

type Slot = { day: string; offset: number; sketch: MeetingSketch; hour: number };

function meetingOn(place: Place, deal: DemoDeal, { day, offset, sketch, hour }: Slot): KeptMeeting {
  const { ids, world, owner, contacts, random } = place;
  const { owner: ownerId, team: teamId } = holder(ids, world, owner);
  const contact = contacts.get(deal.contact)!;
  const startsAt = instantOf(day, hour * 60, zone);
  const isHeld = offset < 0 && random.chance(0.85);
  const me = world.users.find(({ key }) => key === owner)!;
  const boss = world.users.find(
    (user) => user.team === me.team && user.role === 'manager' && user.key !== owner,
  );
  return {
    title: sketch.title.replace('{deal}', deal.name),
    startsAt,
    endsAt: new Date(startsAt.getTime() + sketch.minutes * 60_000),
    timeZone: zone,
    place: sketch.place,
    link: sketch.link,
    agenda: sketch.agenda,
    subjectObject: 'deal',
    subjectId: ids.get(deal.key)!,
    accountId: ids.get(deal.account)!,
    state: offset >= 0 ? 'planned' : isHeld ? 'held' : 'cancelled',
    ownerId,
    teamId,
    createdAt: instantOf(addDays(day, -6 - Math.max(offset, 0)), 10 * 60, zone),
    participants: [
      {
        userId: null,
        contactId: ids.get(contact.key)!,
        name: contact.name,
        email: contact.email,
        reply: random.chance(0.7) ? 'accepted' : 'none',
      },
      ...(boss && random.chance(0.4)
        ? [
            {
              userId: ids.get(boss.key)!,
              contactId: null,
              name: boss.name,
              email: null,
              reply: 'none' as const,
            },
          ]
        : []),
    ],
    minutes: isHeld ? minutesOf(sketch, [me.name, contact.name]) : null,
  };
}

function minutesOf(sketch: MeetingSketch, people: readonly string[]): MinutesSection[] {
  const lines = (name: string, texts: readonly string[]) =>
    texts.map((text, index) => ({ id: `${name}-${index + 1}`, text }));
  return [
    { id: 'attendees', title: '参会人员', kind: 'text', text: people.join('、'), lines: [] },
    { id: 'topics', title: '讨论内容', kind: 'text', text: sketch.topics, lines: [] },
    {
      id: 'decisions',
      title: '会议决议',
      kind: 'lines',
      text: '',
      lines: lines('decision', sketch.decisions),
    },
    { id: 'next-steps', title: '下一步', kind: 'lines', text: '', lines: lines('step', sketch.nextSteps) },
  ];
}

function callsWith(place: Place, deals: readonly DemoDeal[]): KeptCall[] {
  const { world, ids, owner, random, contacts, phone } = place;
  const { owner: ownerId, team: teamId } = holder(ids, world, owner);
  const reportedAs = (number: number) => ({ ...phone, externalId: `${phone.extension}-${number}` });
  const calls = deals.slice(0, callsOfRep).map((deal, index): KeptCall => {
    const contact = contacts.get(deal.contact)!;
    const isAnswered = random.chance(0.75);
    const day = addWorkingDays(world.today, -1 - index * 2);
    return {
      about: { object: 'deal', id: ids.get(deal.key)!, accountId: ids.get(deal.account)! },
      direction: random.chance(0.3) ? 'in' : 'out',
      outcome: isAnswered ? 'answered' : 'missed',
      number: contact.mobile,
      person: contact.name,
      seconds: isAnswered ? random.integer(70, 1100) : null,
      note: isAnswered ? random.pick(phoneTalk) : random.pick(lostTalk),
      at: instantOf(day, random.integer(9 * 60, 17 * 60), zone),
      recording: '',
      ownerId,
      teamId,
      reported: index % 2 === 0 ? reportedAs(index) : null,
    };
  });
  const unknown: KeptCall = {
    about: null,
    direction: 'in',
    outcome: 'answered',
    number: `139${random.integer(10_000_000, 99_999_999)}`,
    person: '',
    seconds: random.integer(40, 300),
    note: '',
    at: instantOf(addWorkingDays(world.today, -1), 11 * 60, zone),
    recording: '',
    ownerId,
    teamId,
    reported: reportedAs(callsOfRep),
  };
  return [...calls, unknown];
}
