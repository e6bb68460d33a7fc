import { expect, test } from 'vitest';
import { blankOption, draftsOf, optionsOf } from './option-drafts.ts';

test('a renamed option keeps its value, so records keep theirs', () => {
  const [draft] = draftsOf([{ value: 'a', label: { zh: 'A 重点', en: 'A key' }, color: 'green' }]);
  expect(optionsOf([{ ...draft!, zh: 'A 战略' }])).toEqual([
    { value: 'a', label: { zh: 'A 战略', en: 'A key' }, color: 'green' },
  ]);
});

test('a new option is valued by its name, numbered when that is taken; blank ones are left out', () => {
  const drafts = [
    { value: '华东', zh: '东区', en: 'East' },
    { ...blankOption, zh: '华东' },
    { ...blankOption, zh: '  ' },
  ];
  expect(optionsOf(drafts).map((option) => option.value)).toEqual(['华东', '华东 2']);
  expect(optionsOf(drafts)[1]!.label).toEqual({ zh: '华东', en: '华东' });
});
