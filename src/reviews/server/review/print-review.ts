/** A review on paper: the frozen numbers section by section with notes and decisions, and who does what. */
import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import { linesOfText, markup, type Markup } from '../../../platform/model/markup.ts';
import { printPaper, type FileAnswer, type Work } from '../../../platform/server/index.ts';
import type { WireActionItem } from '../../model/action-item/contract.ts';
import { cellWords, type PackReader } from '../../model/review/cell-words.ts';
import type { WireEntry, WireReview } from '../../model/review/contract.ts';
import {
  figureHeads,
  figureLines,
  pointsMoved,
  pointsText,
  type FigureLine,
} from '../../model/review/figure-lines.ts';
import { sectionIds, type PackTable, type SectionId } from '../../model/review/pack.ts';
import { sectionTitles } from '../../model/review/section-titles.ts';
import { readReview } from './review-queries.ts';

const words = {
  period: { zh: '期间', en: 'Period' },
  pipeline: { zh: '销售流程', en: 'Pipeline' },
  teams: { zh: '范围', en: 'Scope' },
  whole: { zh: '整个组织', en: 'The whole organisation' },
  known: { zh: '数据时点', en: 'As known at' },
  madeBy: { zh: '准备人', en: 'Prepared by' },
  decision: { zh: '决定', en: 'Decided' },
  note: { zh: '记录', en: 'Noted' },
  items: { zh: '本次行动项', en: 'Action items' },
  title: { zh: '做什么', en: 'What' },
  owner: { zh: '负责人', en: 'Owner' },
  dueOn: { zh: '截止', en: 'Due' },
  state: { zh: '状态', en: 'State' },
  effect: { zh: '效果', en: 'Effect' },
  open: { zh: '进行中', en: 'Open' },
  done: { zh: '已完成', en: 'Done' },
  dropped: { zh: '已放弃', en: 'Dropped' },
  reached: { zh: '达到预期', en: 'As expected' },
  partly: { zh: '有改善，未达预期', en: 'Better, less than expected' },
  missed: { zh: '没有改善', en: 'No better' },
  unknown: { zh: '没有数字可比', en: 'Nothing to compare' },
} satisfies Record<string, Label>;

const style = `
.facts { margin-bottom: 4mm } table { font-size: 9pt; margin-bottom: 3mm } h3 { font-size: 10pt; margin: 3mm 0 1mm; font-weight: 600; break-after: avoid }
.figures th { white-space: normal } .figures th, .figures td:first-child { word-break: keep-all; overflow-wrap: normal }
.wide { font-size: 8pt } .wide th, .wide td { padding-left: 1.2mm; padding-right: 1.2mm } .wide td:first-child { white-space: nowrap }
.said { border-left: 0.6mm solid #1d2433; padding-left: 3mm; margin: 2mm 0 }
`;

/** The review as the asker may read it, printed in his language. */
export async function printReview(work: Work, id: string): Promise<FileAnswer> {
  const review = await readReview(work, id);
  const { locale, timeZone } = work.principal;
  const reader = { locale, currency: await currencyOfOrganisation(work) };
  const content = await printPaper({
    title: review.title,
    locale,
    body: bodyOf(review, reader, timeZone),
    style,
    foot: review.title,
  });
  return { name: `${review.title}.pdf`, mediaType: 'application/pdf', content };
}

function bodyOf(review: WireReview, reader: PackReader, timeZone: string): Markup {
  const { locale } = reader;
  const t = (key: keyof typeof words) => say(words[key], locale);
  const at = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const facts = [
    [t('period'), `${review.from} – ${addDays(review.to, -1)}`],
    [t('pipeline'), review.pipeline.name],
    [t('teams'), review.teams?.map(({ name }) => name).join('、') ?? t('whole')],
    [t('known'), at.format(new Date(review.madeAt))],
    [t('madeBy'), review.madeBy.name],
  ];
  return markup`<h1>${review.title}</h1>
<dl class="facts">${facts.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${sectionIds.map((section) => sectionOf(review, section, reader))}
${review.items.length > 0 && markup`<h2>${t('items')}</h2>${itemTable(review.items, locale)}`}`;
}

function sectionOf(review: WireReview, section: SectionId, reader: PackReader): Markup | null {
  const { locale } = reader;
  const tables = review.pack.tables.filter((table) => table.section === section && table.rows.length > 0);
  const said = review.entries.filter((entry) => entry.section === section);
  const items = section === 'last' ? review.lastItems : [];
  if (tables.length + said.length + items.length === 0) return null;
  return markup`<h2>${say(sectionTitles[section], locale)}</h2>
${items.length > 0 && itemTable(items, locale)}${tables.map((table) => tableOf(table, reader))}${said.map((entry) => saidOf(entry, reader))}`;
}

/** So many columns stand beside each other in the usual letters. */
const mostUsual = 7;

function tableOf(table: PackTable, reader: PackReader): Markup {
  const lines = figureLines(table);
  if (lines) return figuresOf(table, lines, reader);
  const { title, columns, rows } = table;
  const { locale } = reader;
  const classOf = (at: number) => (columns[at]!.kind === 'measure' ? markup` class="amount"` : null);
  return markup`<h3>${say(title, locale)}</h3><table class="${columns.length > mostUsual ? 'figures wide' : 'figures'}"><thead><tr>${columns.map(({ label }, at) => markup`<th${classOf(at)}>${say(label, locale)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map((cell, at) => markup`<td${classOf(at)}>${cellWords(cell, columns[at]!.unit, reader)}</td>`)}</tr>`)}</tbody></table>`;
}

/** The one row of a table without names, a figure a line, so that it fits the sheet. */
function figuresOf(
  { title, columns, rows: [row = []] }: PackTable,
  lines: readonly FigureLine[],
  reader: PackReader,
): Markup {
  const { locale } = reader;
  const places = (['now', 'previous', 'change'] as const).filter((place) =>
    lines.some((line) => line[place] !== null),
  );
  const wordsOf = (line: FigureLine, place: (typeof places)[number]) => {
    const at = line[place];
    const points = place === 'change' ? pointsMoved(line, row) : null;
    if (points !== null) return say(pointsText, locale, { value: points.toFixed(1) });
    return at === null ? '' : cellWords(row[at] ?? null, columns[at]!.unit, reader);
  };
  return markup`<h3>${say(title, locale)}</h3><table><thead><tr><th>${say(figureHeads.figure, locale)}</th>${places.map((place) => markup`<th class="amount">${say(figureHeads[place], locale)}</th>`)}</tr></thead>
<tbody>${lines.map((line) => markup`<tr><td>${say(line.column.label, locale)}</td>${places.map((place) => markup`<td class="amount">${wordsOf(line, place)}</td>`)}</tr>`)}</tbody></table>`;
}

function saidOf({ kind, words: text, figure, author }: WireEntry, reader: PackReader): Markup {
  const { locale } = reader;
  const number =
    figure &&
    `${[say(figure.label, locale), figure.of].filter(Boolean).join(' · ')} ${cellWords(figure.value as never, figure.unit, reader)}`;
  return markup`<p class="said"><strong>${say(words[kind], locale)}</strong> ${linesOfText(text)}
<span class="quiet">${[author.name, number].filter(Boolean).join(' · ')}</span></p>`;
}

function itemTable(items: readonly WireActionItem[], locale: Locale): Markup {
  const t = (key: keyof typeof words) => say(words[key], locale);
  const heads = ['title', 'owner', 'dueOn', 'state', 'effect'] as const;
  return markup`<table><thead><tr>${heads.map((head) => markup`<th>${t(head)}</th>`)}</tr></thead><tbody>${items.map(
    (item) =>
      markup`<tr><td>${item.title}</td><td>${item.owner.name}</td><td>${item.dueOn}</td><td>${t(item.state)}</td><td>${item.effect ? t(item.effect.verdict) : '–'}</td></tr>`,
  )}</tbody></table>`;
}
