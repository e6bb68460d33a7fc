const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as the clock on the wall shows it in a time zone, 'YYYY-MM-DD HH:mm:ss'. */
export function wallClock(instant: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Sweden writes dates as ISO does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}
