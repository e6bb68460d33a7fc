/** The text of a filled Word file as a printed paper. */
import { linesOfText, markup, type Markup } from '../../../platform/model/markup.ts';
import { printPaper, type Work } from '../../../platform/server/index.ts';
import type { ContractRow } from '../contract-queries.ts';
import type { PaperBlock, PaperParagraph } from '../templates/docx-blocks.ts';

const style = `
h1 { text-align: center; margin-bottom: 7mm }
.center { text-align: center } .right { text-align: right }
p:empty { height: 1.65em }
table { margin: 3mm 0 } td { border: 0.2mm solid #8b95a5 } td p { margin: 0 }
b { font-weight: 650 }
`;

/** Prints it; a contract that is not approved yet says so across every page. */
export async function printBlocks(
  { principal }: Work,
  row: ContractRow,
  blocks: readonly PaperBlock[],
): Promise<Buffer> {
  const { locale } = principal;
  const isDraft = row.state === 'draft' || row.state === 'in_approval';
  return printPaper({
    title: `${row.number} ${row.name}`,
    locale,
    body: markup`${blocks.map(blockOf)}`,
    style,
    foot: row.number,
    ...(isDraft && { watermark: locale === 'en' ? 'DRAFT' : '草稿' }),
  });
}

function blockOf(block: PaperBlock): Markup {
  if (block.kind === 'paragraph') return paragraphOf(block);
  return markup`<table><tbody>${block.rows.map(
    (cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell.map(paragraphOf)}</td>`)}</tr>`,
  )}</tbody></table>`;
}

function paragraphOf({ level, align, runs }: PaperParagraph): Markup {
  const words = runs.map(({ text, isBold }) =>
    isBold ? markup`<b>${linesOfText(text)}</b>` : linesOfText(text),
  );
  if (level === 1) return markup`<h1>${words}</h1>`;
  if (level > 1) return markup`<h2>${words}</h2>`;
  return align === 'left' ? markup`<p>${words}</p>` : markup`<p class="${align}">${words}</p>`;
}
