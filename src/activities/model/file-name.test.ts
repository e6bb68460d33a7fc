import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extensionOf, longestFileName, readFileName } from './file-name.ts';

const nameOf = (told: string) => {
  const read = readFileName(told);
  return 'name' in read ? read.name : read.fault;
};

test.each([
  ['需求纪要.docx', '需求纪要.docx'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\Windows\\win.ini', 'win.ini'],
  ['C:\\报价\\终版 .xlsx', '终版 .xlsx'],
  ['  报价  单\u3000终版.xlsx ', '报价 单 终版.xlsx'],
  ['合同\u202efdp.exe', '合同fdp.exe'],
  ['a\u200bb\ufeff.txt', 'ab.txt'],
  ['.gitignore', '.gitignore'],
])('a file told as %j is called %j', (told, name) => {
  expect(nameOf(told)).toBe(name);
});

test.each([
  ['', 'empty'],
  ['..', 'empty'],
  ['报价/', 'empty'],
  ['\u202e\u200b', 'empty'],
  ['a\u0000.txt', 'control_characters'],
  ['a\n.txt', 'control_characters'],
  ['名'.repeat(longestFileName + 1), 'too_long'],
] as const)('%j is no name: %s', (told, fault) => {
  expect(readFileName(told)).toEqual({ fault });
});

test('whatever is told, a name has no folder, turns no text and is short enough; told again it stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (told) => {
      const read = readFileName(told);
      if ('fault' in read) return;
      expect(read.name).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect([...read.name].length).toBeLessThanOrEqual(longestFileName);
      expect(readFileName(read.name)).toEqual(read);
    }),
  );
});

test('an extension is what stands behind the last dot', () => {
  expect([
    extensionOf('a.tar.GZ'),
    extensionOf('readme'),
    extensionOf('a.'),
    extensionOf('合同.终版'),
  ]).toEqual(['gz', '', '', '终版']);
});
