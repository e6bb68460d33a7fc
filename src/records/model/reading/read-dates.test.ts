import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseDateFormat, detectDateFormats, readDay, readMoment, type DateFormat } from './read-dates.ts';

const day = (value: string) => ({ ok: true, value });

test.each([
  '2016-10-20',
  '2016/10/20',
  '2016.10.20',
  '2016年10月20日',
  '2016年10月20',
  '20161020',
  '10/20/2016',
  '20/10/2016',
  '20.10.2016',
  '20 Oct 2016',
  '20-Oct-2016',
  'October 20, 2016',
  '２０１６－１０－２０',
  '2016-10-20T15:30:00Z',
  '2016-10-20 15:30',
])('%s has one reading only', (text) => {
  expect(readDay(text)).toEqual(day('2016-10-20'));
});

test('a date with two readings is refused until its format is known', () => {
  expect(readDay('20-10-16')).toEqual({ ok: false, code: 'value.ambiguous_date' });
  expect(readDay('3/4/2024')).toEqual({ ok: false, code: 'value.ambiguous_date' });
  expect(readDay('20-10-16', 'D-M-YY')).toEqual(day('2016-10-20'));
  expect(readDay('20-10-16', 'YY-M-D')).toEqual(day('2020-10-16'));
  expect(readDay('3/4/2024', 'M-D-YYYY')).toEqual(day('2024-03-04'));
  expect(readDay('3/4/2024', 'D-M-YYYY')).toEqual(day('2024-04-03'));
});

test('two readings that are the same day need no question', () => {
  expect(readDay('4/4/2024')).toEqual(day('2024-04-04'));
});

test.each([
  '',
  '2016-02-30',
  '2016-13-01',
  '32/1/2016',
  '2023-02-29',
  'soon',
  '20',
  '1/2',
  '0000-00-00',
  '2016-10-20 25:00',
  '99999999',
])('%j is no date', (text) => {
  expect(readDay(text)).toEqual({ ok: false, code: 'value.not_date' });
});

test('the time of day and the offset are kept', () => {
  const moment = (seconds: number, offsetMinutes: number | null) => ({
    ok: true,
    value: { day: '2024-07-01', seconds, offsetMinutes },
  });
  expect(readMoment('2024-07-01T15:30:05Z')).toEqual(moment(55_805, 0));
  expect(readMoment('2024-07-01T15:30:05.123+08:00')).toEqual(moment(55_805, 480));
  expect(readMoment('2024/7/1 3:30 PM')).toEqual(moment(55_800, null));
  expect(readMoment('2024年7月1日 下午3:30')).toEqual(moment(55_800, null));
  expect(readMoment('2024年7月1日15时30分')).toMatchObject({ ok: false });
  expect(readMoment('2024年7月1日 15时30分')).toEqual(moment(55_800, null));
});

test('one telling date settles a whole column', () => {
  expect(detectDateFormats(['3/4/2024', '12/25/2024'])).toEqual(['M-D-YYYY']);
  expect(detectDateFormats(['3/4/2024', '25/12/2024', '', 'n/a'])).toEqual(['D-M-YYYY']);
});

test('a column nobody can tell is answered with all its readings', () => {
  expect(detectDateFormats(['3/4/2024', '5/6/2024'])).toEqual(['M-D-YYYY', 'D-M-YYYY']);
  expect(detectDateFormats(['20-10-16', '25-10-17'])).toEqual(['YY-M-D', 'D-M-YY']);
});

test('dates with the year first say nothing about their neighbours', () => {
  expect(detectDateFormats(['2024-01-05', '25/12/2024'])).toEqual(['D-M-YYYY']);
  expect(detectDateFormats(['2024-01-05', '2024-12-25'])).toEqual(['YYYY-M-D']);
  expect(detectDateFormats([])).toEqual([]);
});

test('the preferred format wins where several fit, and nobody is asked where one fits', () => {
  expect(chooseDateFormat(['YY-M-D', 'D-M-YY'])).toEqual({ ok: false, code: 'value.ambiguous_date' });
  expect(chooseDateFormat(['YY-M-D', 'D-M-YY'], ['M-D-YYYY', 'D-M-YY'])).toEqual({
    ok: true,
    value: 'D-M-YY',
  });
  expect(chooseDateFormat(['M-D-YYYY'], ['D-M-YYYY'])).toEqual({ ok: true, value: 'M-D-YYYY' });
  expect(chooseDateFormat([])).toEqual({ ok: true, value: undefined });
});

const written: Record<DateFormat, (y: string, m: string, d: string) => string> = {
  'YYYY-M-D': (y, m, d) => `${y}-${m}-${d}`,
  YYYYMMDD: (y, m, d) => `${y}${m}${d}`,
  'M-D-YYYY': (y, m, d) => `${m}/${d}/${y}`,
  'D-M-YYYY': (y, m, d) => `${d}.${m}.${y}`,
  'YY-M-D': (y, m, d) => `${y.slice(2)}-${m}-${d}`,
  'D-M-YY': (y, m, d) => `${d}-${m}-${y.slice(2)}`,
  'M-D-YY': (y, m, d) => `${m}/${d}/${y.slice(2)}`,
};

test('every day is read back in every format, and its format is among those detected', () => {
  const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom(...(Object.keys(written) as DateFormat[])), (date, format) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = iso.split('-') as [string, string, string];
      const text = written[format](year, month, dayOfMonth);
      expect(readDay(text, format)).toEqual({ ok: true, value: iso });
      expect(detectDateFormats([text])).toContain(format);
    }),
  );
});

test('no text makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof readMoment(text).ok).toBe('boolean');
    }),
  );
});
