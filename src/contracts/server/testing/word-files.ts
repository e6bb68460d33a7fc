/** Word files made for tests, part by part. */
import { readFileSync } from 'node:fs';
import { zipOf } from '../../../integrations/server/testing/files.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = (more = '') =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${more}</Types>`;
export const relation = (type: string, target: string, mode = ''): string =>
  `<Relationship Id="r${target.length}" Type="${office}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
export const relations = (...all: string[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The parts of a document with this body, to be changed or zipped. */
export function wordParts(body: string): Record<string, string> {
  return {
    '[Content_Types].xml': types(),
    '_rels/.rels': relations(relation('officeDocument', 'word/document.xml')),
    'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
  };
}

/** A file on disk of these parts. */
export function wordFile(parts: Record<string, string | Iterable<string>>): Promise<string> {
  return zipOf(parts);
}

export async function wordContent(body: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(readFileSync(await wordFile(wordParts(body))));
}
