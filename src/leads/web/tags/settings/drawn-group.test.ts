import { expect, test } from 'vitest';
import {
  blankGroup,
  blankTag,
  bodyOf,
  drawnGroup,
  faultOfTag,
  isWholeGroup,
  swapped,
} from './drawn-group.ts';

const tag = (name: string) => ({ ...blankTag(), name });

test('a group is whole when it and all its tags have names that differ', () => {
  expect(isWholeGroup(blankGroup())).toBe(false);
  const tags = [tag('大'), tag(' 大 ')];
  expect(faultOfTag(tags, tags[1]!)).toBe('nameTwice');
  expect(isWholeGroup({ ...blankGroup(), name: '规模', tags: [] })).toBe(false);
  expect(isWholeGroup({ ...blankGroup(), name: '规模', tags: [tag('大'), tag('小')] })).toBe(true);
});

test('tags change places and keep their ids on the way to the server', () => {
  const group = {
    id: 'g',
    name: '规模',
    nameEn: null,
    exclusive: true,
    color: 'red' as const,
    version: 3,
    tags: [
      { id: 'a', name: '大', nameEn: 'Large' },
      { id: 'b', name: '小', nameEn: null },
    ],
  };
  const drawn = drawnGroup(group);
  const body = bodyOf({ ...drawn, tags: [...swapped(drawn.tags, 0, 1), tag('新')] });
  expect(body.tags).toEqual([
    { id: 'b', name: '小', nameEn: null },
    { id: 'a', name: '大', nameEn: 'Large' },
    { name: '新', nameEn: null },
  ]);
});
