import { expect, test } from 'vitest';
import { wordsOfAsked } from './requirement-words.ts';
import type { Asked } from './judge-move.ts';

const none = { deal: [], account: [] };
const stageName = () => ({ zh: '', en: '' });
const said = (rule: object, part: Asked['part'] = 'exit') =>
  wordsOfAsked({ part, rule: { id: 'r', mode: 'remind', ...rule } } as Asked, none, stageName);

test('one of a thing and several of it are told apart in English', () => {
  const visits = (atLeast: number) => said({ kind: 'activity', activity: 'visit', atLeast });
  expect(visits(1)).toEqual({ zh: '本阶段至少 1 次拜访', en: 'at least 1 visit in this stage' });
  expect(visits(2).en).toBe('at least 2 visits in this stage');
  expect(said({ kind: 'activity', activity: 'any', atLeast: 1 }, 'entry').en).toBe(
    'at least 1 follow-up before it enters',
  );
  const files = (atLeast: number, word: string | null) => said({ kind: 'file', atLeast, word }).en;
  expect([files(1, null), files(2, null), files(1, 'quote')]).toEqual([
    'at least 1 file',
    'at least 2 files',
    'at least 1 file named “quote”',
  ]);
  expect(said({ kind: 'contact', role: null, atLeast: 1 }).en).toBe('at least 1 contact with a role');
});
