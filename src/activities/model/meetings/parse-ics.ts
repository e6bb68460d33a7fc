import ICAL from 'ical.js';

export type ParsedIcs = {
  events: ICAL.Component[];
  method: string | null;
  /** Events that no reader of calendars could make out. */
  faults: number;
};

/** The events of a calendar's text; where one part of the file is broken, the others. Null when it is no calendar. */
export function parseIcs(text: string): ParsedIcs | null {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (!/^BEGIN:(?:VCALENDAR|VEVENT)\s*$/im.test(plain)) return null;
  try {
    return readWhole(plain);
  } catch {
    return readApart(plain);
  }
}

function readWhole(text: string): ParsedIcs {
  const parsed = ICAL.parse(text) as unknown[];
  const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<
    typeof ICAL.Component
  >[0][];
  const calendars = roots.map((root) => new ICAL.Component(root));
  const method = calendars
    .map((calendar) => calendar.getFirstPropertyValue('method'))
    .find((one) => typeof one === 'string');
  const events = calendars.flatMap((one) =>
    one.name === 'vevent' ? [one] : one.getAllSubcomponents('vevent'),
  );
  return { events, method: typeof method === 'string' ? method.toUpperCase() : null, faults: 0 };
}

/** Event by event, each with the zones of the file. */
function readApart(text: string): ParsedIcs {
  const blocks = (name: string) =>
    text.match(new RegExp(`^BEGIN:${name}\\s*$[\\s\\S]*?^END:${name}\\s*$`, 'gim')) ?? [];
  const zones = blocks('VTIMEZONE').join('\r\n');
  const found: ParsedIcs = {
    events: [],
    method: /^METHOD:(\w+)/im.exec(text)?.[1]?.toUpperCase() ?? null,
    faults: 0,
  };
  for (const block of blocks('VEVENT')) {
    const whole = (inside: string) => `BEGIN:VCALENDAR\r\n${inside}\r\nEND:VCALENDAR`;
    const event = attempt(whole(`${zones}\r\n${block}`)) ?? attempt(whole(block));
    if (event) found.events.push(event);
    else found.faults += 1;
  }
  return found;
}

function attempt(text: string): ICAL.Component | null {
  try {
    return readWhole(text).events[0] ?? null;
  } catch {
    return null;
  }
}
