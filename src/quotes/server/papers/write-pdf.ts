/** A quote as a PDF. */
import type { Locale } from '../../../platform/model/label.ts';
import { linesOfText, markup, type Markup } from '../../../platform/model/markup.ts';
import { printPaper } from '../../../platform/server/index.ts';
import type { QuoteDocument } from '../../model/quote-document.ts';
import { paperOf, type QuotePaper } from '../../model/quote-paper.ts';

const style = `
.facts { grid-template-columns: max-content 1fr max-content 1fr; margin-bottom: 5mm }
.sub { font-size: 12pt; color: #5a6477; margin-bottom: 4mm }
.lines { font-size: 9pt } .lines th.amount { text-align: right } .lines th { white-space: nowrap } .lines td:first-child { width: 12mm }
.totals { width: auto; margin: 4mm 0 0 auto; break-inside: avoid } .totals td { border: 0; padding: 0.8mm 2mm }
.totals .total td { font-weight: 650; font-size: 12pt; border-top: 0.4mm solid #1d2433 }
`;

/** Prints the paper; `watermark` stands across every page. */
export async function writePdf(document: QuoteDocument, locale: Locale, watermark?: string): Promise<Buffer> {
  const paper = paperOf(document, locale);
  return printPaper({
    title: `${document.number} ${document.title}`,
    locale,
    body: bodyOf(paper),
    style,
    foot: `${document.seller} · ${document.number}`,
    ...(watermark && { watermark }),
  });
}

function bodyOf(paper: QuotePaper): Markup {
  return markup`<h1>${paper.heading}</h1><p class="sub">${paper.title}</p>
<dl class="facts">${paper.facts.map(([label, value]) => markup`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
${tableOf(paper)}
<table class="totals">${paper.totals.map(([label, value], at) => markup`<tr${at === paper.totalAt ? markup` class="total"` : null}><td class="quiet">${label}</td><td class="amount">${value}</td></tr>`)}</table>
${paper.terms && markup`<h2>${paper.terms[0]}</h2><p>${linesOfText(paper.terms[1])}</p>`}`;
}

function tableOf({ columns, rows }: QuotePaper): Markup {
  const classOf = (at: number) => (columns[at]!.isAmount ? markup` class="amount"` : null);
  return markup`<table class="lines"><thead><tr>${columns.map(({ label }, at) => markup`<th${classOf(at)}>${label}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map((cell, at) => markup`<td${classOf(at)}>${cell}</td>`)}</tr>`)}</tbody></table>`;
}
