import { latin, type AccountSketch } from './accounts.ts';
import type { DemoContact } from './demo-world.ts';
import type { Random } from './random.ts';
import { dayLength, iso, workingMoment, type Timeline } from './timeline.ts';
import {
  firstContactTitles,
  furtherContactTitles,
  givenNames,
  surnames,
  unassignedMobilePrefixes,
  type ContactTitle,
} from './vocabulary/people-names.ts';

const contactCount = 620;

/** 620 people: everybody's first contact from the first day, and more people at the larger accounts. */
export function makeContacts(
  random: Random,
  timeline: Timeline,
  accounts: readonly AccountSketch[],
): DemoContact[] {
  const mailboxes = new Set<string>();
  const larger = Array.from({ length: contactCount - accounts.length }, () =>
    random.weighted(accounts, ({ record }) => Math.sqrt(record.employees)),
  );
  const drafts = [
    ...accounts.map((account) => ({ account, primary: true })),
    ...larger.map((account) => ({ account, primary: false })),
  ];
  return drafts.map(({ account, primary }, index) => {
    const title = random.weighted(
      primary ? firstContactTitles : furtherContactTitles,
      ({ weight }) => weight,
    );
    const since = primary ? account.since : metLater(random, account.since, timeline);
    return makePerson(random, account, { number: index + 1, title, primary, since }, mailboxes);
  });
}

type Introduction = { number: number; title: ContactTitle; primary: boolean; since: number };

function makePerson(
  random: Random,
  account: AccountSketch,
  introduction: Introduction,
  mailboxes: Set<string>,
): DemoContact {
  const name = random.pick(surnames) + random.pick(givenNames);
  const domain = account.record.email.slice('info@'.length);
  const mailbox = [latin(name), `${latin(name)}${introduction.number}`].find(
    (box) => !mailboxes.has(`${box}@${domain}`),
  )!;
  mailboxes.add(`${mailbox}@${domain}`);
  return {
    key: `contact:${introduction.number}`,
    account: account.record.key,
    name,
    title: introduction.title.title,
    department: introduction.title.department,
    mobile: random.pick(unassignedMobilePrefixes) + String(random.integer(0, 99_999_999)).padStart(8, '0'),
    email: `${mailbox}@${domain}`,
    primary: introduction.primary,
    owner: account.record.owner,
    createdAt: iso(introduction.since),
  };
}

function metLater(random: Random, since: number, timeline: Timeline): number {
  return workingMoment(
    random,
    Math.min(since + random.integer(2, 60) * dayLength, timeline.end),
    since,
    timeline.end,
  );
}
