/** The time zones of calendar files: names of IANA, of Windows and Outlook, and what cannot be found. */
import { isTimeZone } from './meeting.ts';

/** The names that Windows gives to zones our users meet (Unicode CLDR, windowsZones). */
const windowsZones: Readonly<Record<string, string>> = {
  'china standard time': 'Asia/Shanghai',
  'taipei standard time': 'Asia/Taipei',
  'singapore standard time': 'Asia/Singapore',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'se asia standard time': 'Asia/Bangkok',
  'india standard time': 'Asia/Kolkata',
  'arabian standard time': 'Asia/Dubai',
  'russian standard time': 'Europe/Moscow',
  'gmt standard time': 'Europe/London',
  'w. europe standard time': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'central europe standard time': 'Europe/Budapest',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
  'aus eastern standard time': 'Australia/Sydney',
  'new zealand standard time': 'Pacific/Auckland',
  utc: 'UTC',
};

/** The IANA zone that a calendar's TZID means; null when it is a name of the calendar's own. */
export function zoneNamed(tzid: string): string | null {
  const name = tzid.trim().replace(/^["/]+|"$/g, '');
  const known = windowsZones[name.toLowerCase()];
  if (known) return known;
  if (isTimeZone(name)) return name;
  // Some programs put their own prefix before the name: /mozilla.org/20050126_1/Europe/Berlin.
  const last = /(?:^|\/)([A-Z][A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)$/.exec(name)?.[1];
  return last && isTimeZone(last) ? last : null;
}
