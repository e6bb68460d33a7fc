import { extractText, getDocumentProxy } from 'unpdf';

/**
 * The text of a PDF and how many pages it has. Some Chinese fonts of a system let a few signs be read back as the radicals that
 * look like them (⽉ for 月): they are told as the signs.
 */
export async function readPaper(pdf: Uint8Array): Promise<{ text: string; pages: number }> {
  const read = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  const text = read.text.replaceAll(/[\u2E80-\u2FDF]/g, (radical) => radical.normalize('NFKC'));
  return { text, pages: read.totalPages };
}
