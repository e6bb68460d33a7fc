import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastMomentOf, oursAmong, readChat, speakersOf } from './read-chat.ts';

/** A Wednesday. */
const today = '2026-03-11';
const read = (text: string) =>
  readChat(text, today).map(({ by, on, time, text: said }) => [by, on, time, said].join(' | '));

test('name and time above the words, as WeChat copies them', () => {
  expect(
    read('张伟 10:32\n在吗？\n想问下报价\n\n李雷 昨天 下午3:05\n稍等\n张伟 2026年3月5日 08:00\n[图片]'),
  ).toEqual([
    '张伟 | 2026-03-11 | 10:32 | 在吗？\n想问下报价',
    '李雷 | 2026-03-10 | 15:05 | 稍等',
    '张伟 | 2026-03-05 | 08:00 | [图片]',
  ]);
});

test('the time before the name, as QQ and DingTalk export it', () => {
  expect(
    read('2026-03-05 10:32:11 张伟(12345678)\n样品收到了\n2026-03-05 10:33:02 李雷<li@x.cn>\n好的'),
  ).toEqual(['张伟 | 2026-03-05 | 10:32 | 样品收到了', '李雷 | 2026-03-05 | 10:33 | 好的']);
});

test('names on lines of their own, as WeChat on a computer copies several messages', () => {
  expect(read('张伟：\n在吗？\n\n李雷-明斗科技：\n在的\n\n张伟：\n报个价')).toEqual([
    '张伟 |  |  | 在吗？',
    '李雷-明斗科技 |  |  | 在的',
    '张伟 |  |  | 报个价',
  ]);
});

test('names and words on one line, under a line that tells the day', () => {
  expect(read('—— 周一 ——\n张伟：在吗\n李雷：在\n张伟：好：给个价\n12-30 09:00\n李雷：200 元')).toEqual([
    '张伟 | 2026-03-09 |  | 在吗',
    '李雷 | 2026-03-09 |  | 在',
    '张伟 | 2026-03-09 |  | 好：给个价',
    '李雷 | 2025-12-30 |  | 200 元',
  ]);
});

test('words for days are counted back from today, never forward', () => {
  expect(read('甲 星期三 10:00\n一\n甲 周日 10:00\n二\n甲 前天 凌晨12:30\n三\n甲 3/12 10:00\n四')).toEqual([
    '甲 | 2026-03-04 | 10:00 | 一',
    '甲 | 2026-03-08 | 10:00 | 二',
    '甲 | 2026-03-09 | 00:30 | 三',
    '甲 | 2025-03-12 | 10:00 | 四',
  ]);
});

test('what is no chat has no messages', () => {
  const card = '姓名：张伟\n公司：云岚科技\n电话：13800138000';
  for (const text of ['', '客户说下周再联系', card, '10:32', '姓名：\n张伟\n公司：\n云岚'])
    expect(read(text)).toEqual([]);
});

test('who is one of us is told by the name', () => {
  const speakers = speakersOf(readChat('张伟 10:32\n在吗\n李雷-明斗 10:33\n在\n张伟 10:34\n好', today));
  expect(speakers).toEqual(['张伟', '李雷-明斗']);
  expect(oursAmong(speakers, ['李雷', ''])).toEqual(['李雷-明斗']);
});

const name = fc.constantFrom('张伟', '李雷', 'Anna', '王总-华东', '客户A');
const words = fc.constantFrom('在吗', '报价多少？', '好的，收到', '[图片]', '200 元一台', '行');
const turn = fc.record({ by: name, text: words, minutes: fc.nat(1439), back: fc.nat(300) });
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const dayBack = (back: number) => new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);

test('whatever was said by whom comes back, in each of the shapes', () => {
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 12 }), (talk) => {
      const wanted = talk.map(({ by, text, minutes, back }) => ({
        by,
        text,
        on: dayBack(back),
        time: clock(minutes),
      }));
      const behind = wanted.map(({ by, text, on, time }) => `${by} ${on} ${time}\n${text}`).join('\n\n');
      const before = wanted.map(({ by, text, on, time }) => `${on} ${time}:00 ${by}\n${text}`).join('\r\n');
      expect(readChat(behind, today)).toEqual(
        wanted.map(({ by, on, time, text }) => ({ by, on, time, text })),
      );
      expect(readChat(before, today)).toEqual(readChat(behind, today));
      const alone = wanted.map(({ by, text }) => `${by}：\n${text}`).join('\n');
      if (talk.length > 1)
        expect(readChat(alone, today).map(({ by, text }) => ({ by, text }))).toEqual(
          talk.map(({ by, text }) => ({ by, text })),
        );
    }),
  );
});

test('any text at all is read without a fault, and no message is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const message of readChat(`甲 10:00\n${text}`, today)) expect(message.text.trim()).not.toBe('');
    }),
  );
});

test('a chat took place when its last dated message was said, and never in time to come', () => {
  const now = new Date('2026-03-10T00:00:00Z');
  const at = (...messages: { on: string | null; time: string | null }[]) =>
    lastMomentOf(messages, 'Asia/Shanghai', now)?.toISOString() ?? null;
  expect(at({ on: '2026-03-01', time: '09:00' }, { on: '2026-03-02', time: '10:33' })).toBe(
    '2026-03-02T02:33:00.000Z',
  );
  expect(at({ on: '2026-03-02', time: '10:33' }, { on: null, time: null })).toBe('2026-03-02T02:33:00.000Z');
  expect(at({ on: '2026-03-02', time: null })).toBe('2026-03-02T04:00:00.000Z');
  expect(at({ on: '2026-03-10', time: '10:33' })).toBeNull();
  expect(at({ on: null, time: null })).toBeNull();
});
