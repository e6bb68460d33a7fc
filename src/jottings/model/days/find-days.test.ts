import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { findDays } from './find-days.ts';

/** A Friday. */
const today = '2026-11-27';
const read = (text: string, on = today) => {
  const [said] = findDays(text, { today: on, calendar: chinaCalendar });
  return said ? [said.days.join(' or '), said.time ?? said.part ?? ''].join(' ').trim() : 'nothing';
};

const chinese: [string, string][] = [
  ['今天', '2026-11-27'],
  ['明天上午', '2026-11-28 morning'],
  ['明早9点', '2026-11-28 09:00'],
  ['明晚8点', '2026-11-28 20:00'],
  ['后天下午两点半', '2026-11-29 14:30'],
  ['大后天', '2026-11-30'],
  ['明后天', '2026-11-28 or 2026-11-29'],
  ['下周三下午3点', '2026-12-02 15:00'],
  ['下周三', '2026-12-02'],
  ['下下周一', '2026-12-07'],
  ['下个星期五', '2026-12-04'],
  ['下礼拜二', '2026-12-01'],
  ['周五', '2026-11-27 or 2026-12-04'],
  ['周六', '2026-11-28'],
  ['周一上午十点', '2026-11-30 10:00'],
  ['这周日', '2026-11-29'],
  ['本周五前', '2026-11-27'],
  ['周三四', '2026-12-02 or 2026-12-03'],
  ['下周三或周四', '2026-12-02 or 2026-12-03'],
  ['下周一、周二', '2026-11-30 or 2026-12-01'],
  ['下周', '2026-11-30 or 2026-12-02 or 2026-12-04'],
  ['下周初', '2026-11-30'],
  ['下周内', '2026-12-04'],
  ['本周内', '2026-11-27'],
  ['周末', '2026-11-28 or 2026-11-29'],
  ['下周末', '2026-12-05 or 2026-12-06'],
  ['月底前', '2026-11-30'],
  ['这个月底', '2026-11-30'],
  ['下个月初', '2026-12-01'],
  ['下月5号', '2026-12-05'],
  ['下个月', '2026-12-01 or 2026-12-16 or 2026-12-31'],
  ['12月5号', '2026-12-05'],
  ['12月5日上午10:30', '2026-12-05 10:30'],
  ['十二月十五号', '2026-12-15'],
  ['12月中旬', '2026-12-11 or 2026-12-16 or 2026-12-18'],
  ['12月底', '2026-12-31'],
  ['1月8号', '2027-01-08'],
  ['明年3月1号', '2027-03-01'],
  ['2026年12月8日', '2026-12-08'],
  ['2026-12-08', '2026-12-08'],
  ['2026/12/8 14:00', '2026-12-08 14:00'],
  ['12/8', '2026-12-08'],
  ['30号', '2026-11-30'],
  ['5号', '2026-12-05'],
  ['15号下午', '2026-12-15 afternoon'],
  ['三天后', '2026-11-30'],
  ['两天后', '2026-11-29 or 2026-11-30'],
  ['3个工作日后', '2026-12-02'],
  ['五个工作日内', '2026-12-04'],
  ['一周后', '2026-12-04'],
  ['两周后', '2026-12-11'],
  ['一个月后', '2026-12-27 or 2026-12-28'],
  ['半个月后', '2026-12-12 or 2026-12-14'],
  ['半年后', '2027-05-27'],
  ['过两天', '2026-11-29 or 2026-11-30'],
  ['两三天后', '2026-11-29 or 2026-11-30'],
  ['年底', '2026-12-31'],
  ['年底前', '2026-12-31'],
  ['季度末', '2026-12-31'],
  ['明年初', '2027-01-04'],
  ['元旦后', '2027-01-04'],
  ['元旦前', '2026-12-31'],
  ['国庆后第一个工作日', '2027-10-04'],
  ['春节后', '2027-02-09'],
  ['年后', '2027-02-09'],
  ['过完年后', '2027-02-09'],
  ['年前', '2027-02-04'],
  ['节后', '2027-01-04'],
  ['节前', '2026-12-31'],
  ['五一前', '2027-04-30'],
  ['中秋后', '2027-09-16'],
  ['端午节前', '2027-06-08'],
  ['春节后第三个工作日', '2027-02-11'],
  ['下午3点', '2026-11-27 or 2026-11-28 15:00'],
  ['昨天', ''],
  ['上周三', ''],
  ['11月20号', '2027-11-20'],
  ['2026年11月1日', ''],
  ['本周三', ''],
];

const english: [string, string][] = [
  ['tomorrow morning', '2026-11-28 morning'],
  ['next Friday 3pm', '2026-12-04 15:00'],
  ['next Tuesday', '2026-12-01'],
  ['on Monday', '2026-11-30'],
  ['3pm on Monday', '2026-11-30 15:00'],
  ['Friday', '2026-11-27 or 2026-12-04'],
  ['in two weeks', '2026-12-11'],
  ['in 3 working days', '2026-12-02'],
  ['within 5 days', '2026-12-02'],
  ['in a month', '2026-12-27 or 2026-12-28'],
  ['two weeks from now', '2026-12-11'],
  ['by the end of the month', '2026-11-30'],
  ['end of next month', '2026-12-31'],
  ['EOM', '2026-11-30'],
  ['by end of week', '2026-11-27'],
  ['next week', '2026-11-30 or 2026-12-02 or 2026-12-04'],
  ['early next week', '2026-11-30'],
  ['Dec 5', '2026-12-05'],
  ['December 5th, 2026 at 10:30 am', '2026-12-05 10:30'],
  ['5 December', '2026-12-05'],
  ['after National Day', '2027-10-04'],
  ['after the holidays', '2027-01-04'],
  ['the day after tomorrow', '2026-11-29'],
  ['last Friday', ''],
  ['yesterday', ''],
  ['three weeks ago', ''],
];

const nothing = [
  '有3点意见',
  '每周三例会',
  '2号楼',
  '3号线',
  '一周年庆',
  '十万元',
  '后天线',
  '单价3.15',
  '版本 2.12',
  '13800138000',
  '三年前后',
  '',
];

describe('on a Friday in November', () => {
  test.each(chinese)('“%s” is %s', (text, wanted) => expect(read(text)).toBe(wanted));
  test.each(english)('“%s” is %s', (text, wanted) => expect(read(text)).toBe(wanted));
  test.each(nothing)('“%s” tells no day', (text) => expect(read(text)).toBe('nothing'));
});

const otherDays: [string, string, string][] = [
  ['next Friday', '2026-11-23', '2026-12-04 or 2026-11-27'],
  ['下周三', '2026-11-29', '2026-12-02'],
  ['周三', '2026-11-23', '2026-11-25'],
  ['国庆后第一个工作日', '2026-09-23', '2026-10-08'],
  ['国庆前', '2026-09-23', '2026-09-30'],
  ['节后', '2026-09-23', '2026-09-28'],
  ['月底', '2026-01-30', '2026-01-30 or 2026-01-31'],
  ['31号', '2026-02-10', '2026-03-31'],
  ['2月29号', '2026-03-01', '2028-02-29'],
  ['三个工作日后', '2026-02-13', '2026-02-25'],
  ['月底前', '2026-12-31', '2026-12-31'],
  ['12月5号', '2026-12-10', '2027-12-05'],
  ['1月3号', '2026-12-30', '2027-01-03'],
];
test.each(otherDays)('“%s” on %s is %s', (text, on, wanted) => expect(read(text, on)).toBe(wanted));

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const pieces = fc.constantFrom(
  ...[...chinese, ...english].map(([text]) => text),
  '前',
  '后',
  '第',
  '个',
  '号',
  '下',
  '月',
  '年',
  '周',
  '3',
  '点',
  '日',
  ' ',
  '或',
  '半',
  '/',
  ':',
  '\n',
  '💼',
  '\u0000',
);

test('whatever is typed: no fault, spans in the text, each once, and no day before today', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, day, (typed, on) => {
      let end = 0;
      for (const { span, days, time } of findDays(typed, { today: on, calendar: chinaCalendar })) {
        expect(span.from).toBeGreaterThanOrEqual(end);
        expect(span.to).toBeGreaterThan(span.from);
        expect(span.to).toBeLessThanOrEqual(typed.length);
        end = span.to;
        for (const one of days) expect(one >= on).toBe(true);
        expect(new Set(days).size).toBe(days.length);
        if (time !== null) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }
    }),
    { numRuns: 400 },
  );
});
