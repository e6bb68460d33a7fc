import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfDay } from '../../../platform/model/calendar.ts';
import { readIcs, type ReadMeeting } from './read-ics.ts';
import { readReply } from './read-reply.ts';
import { writeIcs, type IcsMeeting } from './write-ics.ts';

const now = new Date('2026-03-02T02:00:00Z');
const shanghai = { timeZone: 'Asia/Shanghai', now };

/** A calendar of these lines; an event unless told. */
function calendar(lines: string, around = ''): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', around, 'BEGIN:VEVENT', lines, 'END:VEVENT', 'END:VCALENDAR']
    .filter((line) => line !== '')
    .join('\r\n');
}

const read = (text: string) => readIcs(text, shanghai)!;
const starts = (meetings: readonly ReadMeeting[]) => meetings.map(({ startsAt }) => startsAt.toISOString());

const meeting: IcsMeeting = {
  uid: '0198a000@mingdou',
  title: '方案评审',
  startsAt: new Date('2026-03-04T06:00:00Z'),
  endsAt: new Date('2026-03-04T07:30:00Z'),
  allDay: false,
  timeZone: 'Asia/Shanghai',
  place: '苏州工业园区星湖街 328 号',
  link: 'https://meeting.example.cn/j/123',
  agenda: '一、报价; 二、交期, 三、付款\n四、其他',
  sequence: 2,
  state: 'planned',
  updatedAt: now,
  organiser: { name: '林晓雯', email: 'lin@example.cn' },
  attendees: [{ name: '王"工', email: 'wang@example.com', reply: 'accepted' }],
};

test('what is written out reads back the same, whatever its words and times', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.trim());
  const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
  fc.assert(
    fc.property(
      words,
      words,
      fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 60 * 24 * 20 }),
      zones,
      (title, agenda, date, minutes, timeZone) => {
        const startsAt = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
        const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
        const text = writeIcs([{ ...meeting, title, agenda, startsAt, endsAt, timeZone }], 'PUBLISH');
        const [back] = readIcs(text, { timeZone, now })!.meetings;
        const plain = (told: string) => told.replaceAll(/\r\n?/g, '\n');
        expect(back).toMatchObject({ startsAt, endsAt, allDay: false, uid: meeting.uid, isFloating: false });
        expect([back!.title, back!.agenda]).toEqual([plain(title).slice(0, 300), plain(agenda)]);
      },
    ),
    { numRuns: 200 },
  );
});

test('whole days stay whole days in every zone, over the nights when clocks change', () => {
  const days = fc
    .integer({ min: 0, max: 20_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      days,
      fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin'),
      (day, timeZone) => {
        const startsAt = startOfDay(day, timeZone);
        const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        const whole = { ...meeting, allDay: true, timeZone, startsAt, endsAt: startOfDay(next, timeZone) };
        const text = writeIcs([whole], 'PUBLISH');
        expect(text).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`);
        expect(readIcs(text, { timeZone, now })!.meetings[0]).toMatchObject({
          allDay: true,
          startsAt,
          endsAt: whole.endsAt,
        });
      },
    ),
    { numRuns: 150 },
  );
});

test('an event of Shanghai stays where it is: 14:00 there is 06:00 UTC', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Shanghai',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');
  const lines =
    'UID:a\r\nDTSTART;TZID=Asia/Shanghai:20260304T140000\r\nDTEND;TZID=Asia/Shanghai:20260304T150000';
  for (const text of [calendar(lines, zone), calendar(lines)])
    expect(read(text).meetings).toMatchObject([
      { startsAt: new Date('2026-03-04T06:00:00Z'), timeZone: 'Asia/Shanghai', isFloating: false },
    ]);
  expect(writeIcs([meeting], 'REQUEST')).toContain('DTSTART:20260304T060000Z');
});

test('zones of Outlook, zones of the file’s own, floating times and times in UTC', () => {
  const at = (start: string, around = '') => read(calendar(`UID:a\r\n${start}`, around)).meetings[0];
  expect(at('DTSTART;TZID=China Standard Time:20260304T090000')).toMatchObject({
    startsAt: new Date('2026-03-04T01:00:00Z'),
    timeZone: 'Asia/Shanghai',
  });
  expect(at('DTSTART;TZID=Eastern Standard Time:20260704T090000')?.startsAt.toISOString()).toBe(
    '2026-07-04T13:00:00.000Z',
  );
  expect(at('DTSTART:20260304T090000')).toMatchObject({
    startsAt: new Date('2026-03-04T01:00:00Z'),
    isFloating: true,
  });
  expect(at('DTSTART:20260304T090000Z')).toMatchObject({ startsAt: new Date('2026-03-04T09:00:00Z') });
  const own =
    'BEGIN:VTIMEZONE\r\nTZID:Nowhere\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:-0741\r\nTZOFFSETTO:-0741\r\nEND:STANDARD\r\nEND:VTIMEZONE';
  expect(at('DTSTART;TZID=Nowhere:20260304T000000', own)).toMatchObject({
    startsAt: new Date('2026-03-04T07:41:00Z'),
    isFloating: false,
  });
});

test('a meeting without an end lasts half an hour, a day without one a day, a duration counts', () => {
  const span = (lines: string) => {
    const [one] = read(calendar(`UID:a\r\n${lines}`)).meetings;
    return (one!.endsAt.getTime() - one!.startsAt.getTime()) / 60_000;
  };
  expect(span('DTSTART:20260304T090000Z')).toBe(30);
  expect(span('DTSTART:20260304T090000Z\r\nDURATION:PT1H15M')).toBe(75);
  expect(span('DTSTART;VALUE=DATE:20260304')).toBe(24 * 60);
  expect(span('DTSTART;VALUE=DATE:20260304\r\nDTEND;VALUE=DATE:20260307')).toBe(3 * 24 * 60);
});

test('a series comes as its occurrences, without those left out, with those moved', () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:weekly',
    'SUMMARY:周会',
    'DTSTART;TZID=Asia/Shanghai:20260302T090000',
    'DTEND;TZID=Asia/Shanghai:20260302T100000',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    'EXDATE;TZID=Asia/Shanghai:20260309T090000',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:weekly',
    'SUMMARY:周会（改期）',
    'RECURRENCE-ID;TZID=Asia/Shanghai:20260316T090000',
    'DTSTART;TZID=Asia/Shanghai:20260317T150000',
    'DTEND;TZID=Asia/Shanghai:20260317T160000',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const { meetings, isCut } = read(text);
  expect(starts(meetings)).toEqual([
    '2026-03-02T01:00:00.000Z',
    '2026-03-17T07:00:00.000Z',
    '2026-03-23T01:00:00.000Z',
  ]);
  expect(meetings.map(({ title }) => title)).toEqual(['周会', '周会（改期）', '周会']);
  expect(new Set(meetings.map(({ key }) => key)).size).toBe(3);
  expect([isCut, meetings.every(({ isOccurrence }) => isOccurrence)]).toEqual([false, true]);
});

test('a series keeps its hour over a change of clocks', () => {
  const text = calendar(
    'UID:a\r\nDTSTART;TZID=America/New_York:20260306T090000\r\nDTEND;TZID=America/New_York:20260306T100000\r\nRRULE:FREQ=DAILY;COUNT=3',
  );
  expect(starts(read(text).meetings)).toEqual([
    '2026-03-06T14:00:00.000Z',
    '2026-03-07T14:00:00.000Z',
    '2026-03-08T13:00:00.000Z',
  ]);
});

test('a series without end is told around now, and says that it goes on', () => {
  const { meetings, isCut } = read(
    calendar('UID:a\r\nDTSTART:20100104T010000Z\r\nDTEND:20100104T020000Z\r\nRRULE:FREQ=WEEKLY'),
  );
  expect(isCut).toBe(true);
  expect(meetings.length).toBeGreaterThan(50);
  expect(meetings[0]!.startsAt > new Date('2026-01-25')).toBe(true);
});

test('rules that never come true or never end are not followed', () => {
  const rules = [
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MINUTELY',
    'FREQ=DAILY;INTERVAL=99999999',
    'FREQ=DAILY;BYYEARDAY=366;BYMONTH=1',
  ];
  for (const rule of rules) {
    const { meetings, isCut } = read(calendar(`UID:a\r\nDTSTART:20260101T000000Z\r\nRRULE:${rule}`));
    expect([rule, meetings.length, isCut]).toEqual([rule, 1, true]);
  }
});

test('whatever rule a file holds, reading it ends', () => {
  const some = <T>(values: readonly T[]) =>
    fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) });
  const rule = fc.record({
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'HOURLY'),
    interval: fc.integer({ min: 1, max: 600 }),
    parts: fc.record(
      {
        BYDAY: some(['MO', 'TU', '1MO', '-1FR', '5SA', 'SU']),
        BYMONTH: some([1, 2, 6, 12]),
        BYMONTHDAY: some([1, 15, 29, 30, 31, -1, -31]),
        BYSETPOS: some([1, -1, 3]),
        BYHOUR: some([9, 14]),
      },
      { requiredKeys: [] },
    ),
  });
  fc.assert(
    fc.property(rule, ({ freq, interval, parts }) => {
      const told = Object.entries(parts).map(([name, values]) => `;${name}=${values!.join(',')}`);
      const text = calendar(
        `UID:a\r\nDTSTART:20260105T010000Z\r\nRRULE:FREQ=${freq};INTERVAL=${interval}${told.join('')}`,
      );
      const { meetings, faults } = read(text);
      expect(meetings.length + faults).toBeGreaterThan(0);
      expect(meetings.length).toBeLessThanOrEqual(200);
    }),
    { numRuns: 80 },
  );
});

test('a broken entry costs itself alone, and text that is no calendar is told apart', () => {
  const good = 'BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260304T090000Z\r\nEND:VEVENT';
  const broken = 'BEGIN:VEVENT\r\nUID:b\r\nDTSTART:tomorrow\r\nEND:VEVENT';
  const junk = 'BEGIN:VEVENT\r\nUID:c\r\nthis is no line\r\nDTSTART:20260304T090000Z\r\nEND:VEVENT';
  const found = read(`BEGIN:VCALENDAR\r\n${good}\r\n${broken}\r\n${junk}\r\nEND:VCALENDAR`);
  expect([found.meetings.map(({ uid }) => uid), found.faults]).toEqual([['a'], 2]);
  for (const text of ['', 'hello', '{"a":1}', 'BEGIN:VCARD\r\nEND:VCARD'])
    expect(readIcs(text, shanghai)).toBeNull();
});

test('an invitation asks for an answer, and the answer is read', () => {
  const text = writeIcs([meeting], 'REQUEST').replaceAll('\r\n ', '');
  expect(text).toContain('METHOD:REQUEST');
  expect(text).toMatch(/ATTENDEE;CN=[^:]*;RSVP=TRUE:mailto:wang@example.com/);
  expect(writeIcs([meeting], 'CANCEL')).toContain('STATUS:CANCELLED');
  const reply = [
    'BEGIN:VCALENDAR',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    'UID:0198a000@mingdou',
    'SEQUENCE:2',
    'DTSTART:20260304T060000Z',
    'ATTENDEE;PARTSTAT=DECLINED;CN=Wang:MAILTO:Wang@Example.com',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  expect(readReply(reply)).toEqual({
    uid: '0198a000@mingdou',
    email: 'wang@example.com',
    reply: 'declined',
    sequence: 2,
  });
  expect(readReply(reply.replace('METHOD:REPLY', 'METHOD:REQUEST'))).toBeNull();
  expect(readReply('nothing')).toBeNull();
});

const corpus = path.resolve(import.meta.dirname, '../../../../../shared/data/corpora/ics_icaljs');

test.skipIf(!existsSync(corpus))('every calendar of ical.js comes in without crash or loss', () => {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ics'),
  );
  expect(files.length).toBeGreaterThan(30);
  const outcomes: { file: string; told: number; kept: number }[] = [];
  for (const file of files) {
    const text = readFileSync(path.join(corpus, file), 'utf8');
    const found = readIcs(text, shanghai);
    const events = text.match(/^BEGIN:VEVENT[\s\S]*?^END:VEVENT/gm) ?? [];
    const told = new Set(events.map((event, place) => /^UID:(.*)$/m.exec(event)?.[1]?.trim() ?? place)).size;
    const kept = new Set(found?.meetings.map(({ uid }) => uid)).size + (found?.faults ?? 0);
    outcomes.push({ file, told, kept });
  }
  expect(outcomes.filter(({ told, kept }) => kept < told)).toEqual([]);
  expect(outcomes.filter(({ kept }) => kept > 0).length).toBeGreaterThan(15);
});
