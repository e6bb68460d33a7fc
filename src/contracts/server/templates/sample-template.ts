/** A sale contract to begin from: what an organisation downloads, changes in Word and uploads as its own. */
import type { Locale } from '../../../platform/model/label.ts';
import {
  wordHeading,
  wordParagraph,
  wordTable,
  wordTitle,
  writeWordPaper,
  type WordBlock,
} from '../../../platform/server/index.ts';
import { sampleWords, type SampleColumn, type SampleWords } from '../../model/template/sample-words.ts';

/** The template in Word's own format, in Chinese or English, for contracts in this currency. */
export async function sampleTemplate(
  locale: Locale,
  currency = 'CNY',
): Promise<{ name: string; content: Buffer }> {
  const words = sampleWords(locale, currency);
  const content = await writeWordPaper({
    title: words.title,
    locale,
    foot: words.foot,
    blocks: blocksOf(words),
  });
  return { name: `${words.fileName}.docx`, content };
}

function blocksOf({ title, head, articles, signatures }: SampleWords): WordBlock[] {
  return [
    wordTitle(title, true),
    ...head.map((line) => wordParagraph(line)),
    ...articles.flatMap(({ heading, lines, table }) => [
      wordHeading(heading),
      ...lines.map((line) => wordParagraph(line)),
      ...(table ? [tableOf(table)] : []),
    ]),
    wordParagraph(''),
    wordTable({ shares: signatures.map(() => 1), rows: [signatures.map((lines) => ({ lines }))] }),
  ];
}

/** Heads over one row that is repeated: its first cell opens the block, its last one closes it. */
function tableOf(columns: readonly SampleColumn[]): WordBlock {
  const row = (part: 'head' | 'cell') =>
    columns.map((column) => ({ lines: [column[part]], isRight: column.isAmount }));
  return wordTable({
    shares: columns.map(({ share }) => share),
    hasHead: true,
    rows: [row('head'), row('cell')],
  });
}
