/** Hostile Word files: each is refused with a word of its own, and before anything reads it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileOf } from '../../../integrations/server/testing/files.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import { paragraph, relation, relations, wordFile, wordParts } from '../testing/word-files.ts';
import { requireHarmlessDocx } from './open-docx.ts';

const good = wordParts(paragraph('{{合同编号}}'));
const rels = 'word/_rels/document.xml.rels';

async function answerOf(path: string): Promise<string> {
  try {
    await requireHarmlessDocx(path, readFileSync(path).subarray(0, 8));
    return 'fine';
  } catch (error) {
    if (error instanceof Refusal) return error.reason.code;
    throw error;
  }
}

function* zeros(megabytes: number): Generator<string> {
  for (let at = 0; at < megabytes; at += 1) yield '0'.repeat(1 << 20);
}

const body = (xml: string) => wordParts(`${paragraph('合同')}${xml}`);
const fieldCode = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:instrText>${run}</w:instrText></w:r>`).join('')}</w:p>`;

test.each<[string, Record<string, string | Iterable<string>>, string]>([
  ['a plain document', good, 'fine'],
  [
    'with a link that a reader clicks',
    { ...good, [rels]: relations(relation('hyperlink', 'https://example.com', 'External')) },
    'fine',
  ],
  ['with page numbers and a date', body(fieldCode(' PAGE ') + fieldCode(' DATE \\@ "yyyy" ')), 'fine'],
  [
    'without a document',
    { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' },
    'template_not_word',
  ],
  ['with macros', { ...good, 'word/vbaProject.bin': 'x' }, 'template_has_macros'],
  [
    'of the macro type',
    {
      ...good,
      '[Content_Types].xml': good['[Content_Types].xml']!.replace(
        'officedocument.wordprocessingml.document.main',
        'ms-word.document.macroEnabled.main',
      ),
    },
    'template_has_macros',
  ],
  [
    'with a template from outside',
    { ...good, [rels]: relations(relation('attachedTemplate', 'https://evil.example/x.dotm', 'External')) },
    'template_has_external_parts',
  ],
  [
    'with a picture from outside',
    { ...good, [rels]: relations(relation('image', '\\\\evil.example\\share\\x.png', 'External')) },
    'template_has_external_parts',
  ],
  [
    'with a link to a file',
    { ...good, [rels]: relations(relation('hyperlink', 'file:///etc/passwd', 'External')) },
    'template_has_external_parts',
  ],
  [
    'with an embedded object',
    { ...good, 'word/embeddings/oleObject1.bin': 'x' },
    'template_has_active_content',
  ],
  ['with a control', body('<w:p><w:r><w:object/></w:r></w:p>'), 'template_has_active_content'],
  ['with a chunk of HTML', body('<w:altChunk r:id="rId9"/>'), 'template_has_active_content'],
  [
    'with DDE cut into runs',
    body(fieldCode('DD', 'EAUTO c:\\windows\\system32\\cmd.exe')),
    'template_has_active_content',
  ],
  ['with an included file', body(fieldCode(' INCLUDETEXT "http://x" ')), 'template_has_active_content'],
  [
    'with entities',
    { ...good, 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${good['word/document.xml']}` },
    'template_damaged',
  ],
  ['that blows up', { ...good, 'word/media/a.xml': zeros(30) }, 'template_too_large'],
  ['that blows up as a picture', { ...good, 'word/media/a.png': zeros(30) }, 'template_too_large'],
  [
    'of a thousand parts',
    { ...good, ...Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`word/p${at}.png`, 'x'])) },
    'template_too_large',
  ],
])('a Word file %s: %s', async (_, parts, code) => {
  expect(await answerOf(await wordFile(parts))).toBe(code);
});

test.each([
  ['a PDF', '%PDF-1.7 …', 'template_not_word'],
  ['an old .doc or one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'template_encrypted'],
  ['an empty file', '', 'template_not_word'],
  ['half a zip', Buffer.from('504b0304ffffffffffff', 'hex'), 'template_damaged'],
])('%s is no template', async (_, content, code) => {
  expect(await answerOf(fileOf(content))).toBe(code);
});

test('no byte that is changed in a good file ends in anything but a clear word', async () => {
  const content = readFileSync(await wordFile(good));
  for (let at = 0; at < content.length; at += 17) {
    const broken = Buffer.from(content);
    broken[at] = broken[at]! ^ 0xff;
    expect(await answerOf(fileOf(broken))).toMatch(/^(?:fine|template_)/);
  }
});
