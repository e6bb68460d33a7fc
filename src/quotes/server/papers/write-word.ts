/** A quote as a Word file. */
import type { Locale } from '../../../platform/model/label.ts';
import {
  wordHeading,
  wordParagraph,
  wordSubtitle,
  wordTable,
  wordTitle,
  writeWordPaper,
  type WordBlock,
  type WordCell,
} from '../../../platform/server/index.ts';
import type { QuoteDocument } from '../../model/quote-document.ts';
import { paperOf, type QuotePaper } from '../../model/quote-paper.ts';

/** The document in Word's own format; texts are texts, whatever they contain. A draft says so on every page. */
export async function writeWord(document: QuoteDocument, locale: Locale, mark?: string): Promise<Buffer> {
  const paper = paperOf(document, locale);
  return writeWordPaper({
    title: `${document.number} ${document.title}`,
    locale,
    creator: document.seller,
    foot: `${document.seller} · ${document.number}`,
    mark,
    blocks: [
      wordTitle(paper.heading),
      wordSubtitle(paper.title),
      factsOf(paper),
      wordParagraph(''),
      linesOf(paper),
      wordParagraph(''),
      totalsOf(paper),
      ...termsOf(paper),
    ],
  });
}

/** Two facts beside each other, as on the printed paper. */
function factsOf({ facts }: QuotePaper): WordBlock {
  const cellsOf = ([label, value]: readonly [string, string]): WordCell[] => [
    { lines: [label], isQuiet: true },
    { lines: [value] },
  ];
  const blank: WordCell[] = [{ lines: [''] }, { lines: [''] }];
  const rows = facts.flatMap((fact, at) => {
    if (at % 2 === 1) return [];
    const beside = facts[at + 1];
    return [[...cellsOf(fact), ...(beside ? cellsOf(beside) : blank)]];
  });
  return wordTable({ shares: [13, 37, 13, 37], rows, isPlain: true });
}

/** Number, name, spec, unit, quantity, price, discount, tax, total: as the columns of the paper stand. */
const shares = [6, 18, 13, 6, 9, 13, 9, 8, 14];

function linesOf({ columns, rows }: QuotePaper): WordBlock {
  const cellOf = (words: string, at: number): WordCell => ({
    lines: [words],
    isRight: columns[at]!.isAmount,
  });
  const head = columns.map(({ label }, at) => cellOf(label, at));
  return wordTable({ shares, hasHead: true, rows: [head, ...rows.map((row) => row.map(cellOf))] });
}

function totalsOf({ totals, totalAt }: QuotePaper): WordBlock {
  const rows = totals.map(([label, value], at): WordCell[] => [
    { lines: [label], isQuiet: at !== totalAt, isBold: at === totalAt },
    { lines: [value], isRight: true, isBold: at === totalAt },
  ]);
  return wordTable({ shares: [45, 55], rows, isPlain: true, ofLine: 0.66 });
}

function termsOf({ terms }: QuotePaper): WordBlock[] {
  if (!terms) return [];
  const [label, words] = terms;
  return [wordHeading(label), ...words.split('\n').map((line) => wordParagraph(line))];
}
