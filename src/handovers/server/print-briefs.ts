/** Briefs on paper. */
import { buyingRoleOptions } from '../../deals/model/process/buying-role.ts';
import { clockLevelOptions } from '../../deals/model/clock/clock-level.ts';
import { dayOf, type Day } from '../../platform/model/calendar.ts';
import { say, type Locale } from '../../platform/model/label.ts';
import { linesOfText, markup, type Markup } from '../../platform/model/markup.ts';
import { formatMoney } from '../../platform/model/money.ts';
import { printPaper } from '../../platform/server/index.ts';
import type { BriefContent, BriefDeal, BriefPaper, BriefPerson, WireBrief } from '../model/brief-contract.ts';
import { briefWords } from '../model/brief-words.ts';

const style = `
article { break-after: page } article:last-child { break-after: auto }
ul { list-style: none; margin: 0; padding: 0 } li { margin: 0 0 1.6mm; break-inside: avoid }
h3 { font-size: 11pt; margin: 5mm 0 1.5mm; font-weight: 650; break-after: avoid }
.note { background: #f1f4f9; padding: 2.5mm 3mm; margin: 3mm 0 }
.tag { border: 0.2mm solid #9aa5b8; border-radius: 1mm; padding: 0 1.2mm; font-size: 8.5pt }
`;

/** `currency`: the organisation's. */
type Reading = { locale: Locale; timeZone: string; currency: string };
type Words = ReturnType<typeof wordsFor>;

/** Prints briefs in this language, each beginning a page; days are those of the reader's time zone. */
export function printBriefs(title: string, briefs: readonly WireBrief[], reading: Reading): Promise<Buffer> {
  const words = wordsFor(reading);
  const body = markup`${briefs.map((brief) => articleOf(brief, words))}`;
  return printPaper({ title, locale: reading.locale, body, style, foot: title });
}

function wordsFor({ locale, timeZone, currency }: Reading) {
  return {
    t: (key: keyof typeof briefWords, values: Record<string, string | number> = {}) =>
      say(briefWords[key], locale, values),
    label: (label: { zh: string; en: string }) => say(label, locale),
    /** Of an instant its day; a day is one already. */
    day: (at: string): Day => (at.length > 10 ? dayOf(at, timeZone) : at),
    money: (fen: string | null, own: string | null = null) =>
      fen === null ? '–' : formatMoney({ amount: BigInt(fen), currency: own ?? currency }, locale),
  };
}

function articleOf({ content, from, receiver, handedOverAt, acknowledgedAt, note }: WireBrief, words: Words) {
  const { t, day } = words;
  const to = receiver.name ?? '';
  const read = acknowledgedAt
    ? t('acknowledged', { name: to, day: day(acknowledgedAt) })
    : t('unread', { name: to });
  return markup`<article><h1>${content?.name ?? t('unseen')}</h1>
<p class="quiet">${t('handedOver', { from: from?.name ?? t('someone'), to, day: day(handedOverAt) })} · ${read}</p>
${note && markup`<p class="note">${t('noteOf', { name: note.by.name ?? '' })}${linesOfText(note.text)}</p>`}
${content && bodyOf(content, words)}</article>`;
}

function bodyOf(content: BriefContent, words: Words): Markup {
  const { t } = words;
  const { people, deals, papers, tasks, meetings, talks } = content;
  return markup`${part(
    t('people'),
    t('noPeople'),
    people.map((one) => personOf(one, words)),
  )}
${part(
  t('deals'),
  t('noDeals'),
  deals.map((one) => dealOf(one, words)),
)}
${part(
  t('papers'),
  t('noPapers'),
  papers.map((one) => paperOf(one, words)),
)}
${part(
  t('tasks'),
  t('noTasks'),
  tasks.map((one) => taskOf(one, words)),
)}
${part(
  t('meetings'),
  t('noMeetings'),
  meetings.map((one) => meetingOf(one, words)),
)}
${part(
  t('talks'),
  t('noTalks'),
  talks.map((one) => talkOf(one, words)),
)}
${closedOf(content, words)}`;
}

function part(title: string, none: string, lines: readonly Markup[]): Markup {
  const shown = lines.map((line) => markup`<li>${line}</li>`);
  return markup`<h3>${title}</h3>${lines.length === 0 ? markup`<p class="quiet">${none}</p>` : markup`<ul>${shown}</ul>`}`;
}

function personOf({ name, title, mobile, phone, role }: BriefPerson, { label }: Words): Markup {
  const buying = buyingRoleOptions.find(({ value }) => value === role);
  const tag = buying && markup` <span class="tag">${label(buying.label)}</span>`;
  return markup`<b>${name}</b> ${title} ${mobile ?? phone}${tag}`;
}

function dealOf(deal: BriefDeal, words: Words): Markup {
  const { t, day, money, label } = words;
  const { nextStep, nextStepOn, lastContactAt, people } = deal;
  const step = nextStep
    ? t('nextStep', { what: nextStep, day: nextStepOn ?? '–' }) + (deal.agreed ? ` · ${t('agreed')}` : '')
    : t('noStep');
  const contact = lastContactAt ? t('lastContact', { day: day(lastContactAt) }) : t('neverTalked');
  const risks = deal.risks.map(({ clock, level, days, allowed }) => {
    const name = clockLevelOptions.find(({ value }) => value === level)!.label;
    const key = clock === 'stage' && allowed === null ? ('stageNoLimit' as const) : clock;
    return markup`<br><span class="tag">${label(name)}</span> ${t(key, { days: Math.round(days), allowed: allowed ?? 0 })}`;
  });
  return markup`<b>${deal.name}</b> <span class="tag">${deal.stage}</span> ${deal.amount && money(deal.amount, deal.currency)}
 ${deal.expectedCloseOn && t('expected', { day: deal.expectedCloseOn })}<br><span class="quiet">${step} · ${contact}</span>
${people.map((person) => markup`<br>${personOf(person, words)}`)}${risks}`;
}

function paperOf({ object, number, name, state, amount, currency, on }: BriefPaper, words: Words): Markup {
  const { t, label, money } = words;
  const sum =
    amount !== null &&
    t(object === 'contract' ? 'contractAmount' : 'quoteAmount', { amount: money(amount, currency) });
  return markup`${t(object)} ${number} <b>${name}</b> ${state && markup`<span class="tag">${label(state)}</span>`} ${sum} <span class="quiet">${on && t(`${object}On`, { day: on })}</span>`;
}

function taskOf({ title, dueOn, promised }: BriefContent['tasks'][number], { t }: Words): Markup {
  return markup`${title} ${promised && markup`<span class="tag">${t('promised')}</span>`} <span class="quiet">${dueOn && t('due', { day: dueOn })}</span>`;
}

function meetingOf({ title, at, leader }: BriefContent['meetings'][number], { day }: Words): Markup {
  return markup`<span class="quiet">${day(at)}</span> ${title} <span class="quiet">${leader?.name}</span>`;
}

function talkOf({ body, at, author }: BriefContent['talks'][number], { day }: Words): Markup {
  return markup`<span class="quiet">${day(at)} ${author?.name}</span><br>${linesOfText(body)}`;
}

function closedOf({ won, lost }: BriefContent, { t, money }: Words): Markup | null {
  if (won.count + lost === 0) return null;
  const told = { won: won.count, amount: money(won.amount), lost, unpriced: won.unpriced };
  return markup`<p class="quiet">${t(won.unpriced > 0 ? 'closedUnpriced' : 'closed', told)}</p>`;
}
