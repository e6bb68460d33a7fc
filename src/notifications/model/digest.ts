/** The morning's digest of a person: what is to be done today, from all domains, in one message. */
import type { Label } from '../../platform/model/label.ts';

const digestSections = ['overdue', 'due', 'promised', 'stalled', 'leads'] as const;
export type DigestSection = (typeof digestSections)[number];

/** One thing to do, as a domain tells it; `count` is how many of the section the domain has for this person. */
export type DigestRow = {
  userId: string;
  section: DigestSection;
  count: number;
  text: string;
  /** Its page, below the product's address. */
  href: string;
};

/** A line below a notification, with a link where it leads somewhere. */
export type NotificationLine = { text: Label; href?: string };

export type Digest = { counts: Record<DigestSection, number>; lines: NotificationLine[] };

/** Of each section so many are named; the counts tell of all. */
export const mostOfSection = 5;

const sectionLines: Record<DigestSection, Label> = {
  overdue: { zh: '逾期：', en: 'Overdue: ' },
  due: { zh: '今天到期：', en: 'Due today: ' },
  promised: { zh: '已承诺客户：', en: 'Promised: ' },
  stalled: { zh: '告急商机：', en: 'Deal at risk: ' },
  leads: { zh: '新线索：', en: 'New lead: ' },
};

/** Puts together what the domains told, by person; who has nothing to do gets no digest. */
export function composeDigests(told: readonly (readonly DigestRow[])[]): Map<string, Digest> {
  const people = new Map<string, Digest>();
  for (const rows of told)
    for (const [userId, own] of Map.groupBy(rows, (row) => row.userId))
      people.set(userId, withRows(people.get(userId) ?? emptyDigest(), own));
  for (const digest of people.values()) digest.lines = inOrder(digest.lines);
  return people;
}

type Line = NotificationLine & { section: DigestSection };

function emptyDigest(): Digest {
  return { counts: { overdue: 0, due: 0, promised: 0, stalled: 0, leads: 0 }, lines: [] };
}

function withRows({ counts, lines }: Digest, rows: readonly DigestRow[]): Digest {
  const added = { ...counts };
  for (const [section, own] of Map.groupBy(rows, (row) => row.section)) added[section] += own[0]!.count;
  return { counts: added, lines: [...lines, ...rows.map(lineOf)] };
}

function lineOf({ section, text, href }: DigestRow): Line {
  const { zh, en } = sectionLines[section];
  return { section, text: { zh: zh + text, en: en + text }, href };
}

function inOrder(lines: readonly NotificationLine[]): NotificationLine[] {
  const bySection = Map.groupBy(lines as readonly Line[], (line) => line.section);
  return digestSections.flatMap((section) =>
    (bySection.get(section) ?? []).slice(0, mostOfSection).map(({ text, href }) => ({ text, href })),
  );
}
