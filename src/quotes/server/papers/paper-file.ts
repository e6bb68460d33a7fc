import type { Locale } from '../../../platform/model/label.ts';
import type { FileAnswer, Work } from '../../../platform/server/index.ts';
import { documentOfQuote } from '../document-of-quote.ts';
import { getQuote } from '../open-quote.ts';
import { requireFigures } from '../standing-quote.ts';
import { writePdf } from './write-pdf.ts';
import { writeSheet } from './write-sheet.ts';
import { writeWord } from './write-word.ts';

type Format = 'pdf' | 'docx' | 'xlsx';

const mediaTypes: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A quote as a file; a draft says so across every page. Refuses who may not see it or its amounts. */
export async function paperOfQuote(
  work: Work,
  id: string,
  { format, locale = work.principal.locale }: { format: Format; locale?: Locale | undefined },
): Promise<FileAnswer> {
  requireFigures(work);
  const { quote } = await getQuote(work, id);
  const document = await documentOfQuote(work, quote);
  const isDraft = ['draft', 'in_approval'].includes(quote.state);
  const mark = isDraft ? (locale === 'en' ? 'DRAFT' : '草稿') : undefined;
  const content =
    format === 'xlsx'
      ? await writeSheet(document, locale)
      : await (format === 'pdf' ? writePdf : writeWord)(document, locale, mark);
  return { content, name: `${quote.number} ${quote.name}.${format}`, mediaType: mediaTypes[format] };
}
