/** Templates, quotes and their ways to customers in the demo company. */
import { issueOpenLink, noteVisit } from '../../src/identity/server/index.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { createTemplate, insertQuotes, type NewQuote } from '../../src/quotes/server/index.ts';
import { holder, type Ids } from './demo-ids.ts';
import type { DemoWorld } from './demo-world.ts';
import { deskQuotes } from './desk-quotes.ts';
import { makeQuotes, type DemoQuote } from './quotes.ts';
import { makeRandom, type Random } from './random.ts';
import { dayLength, workingMoment } from './timeline.ts';
import { ownTerms, quoteTemplates } from './vocabulary/quote-sentences.ts';
import { writeEntries, type Entry } from './write-history.ts';

export async function writeDemoQuotes(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const templates = await writeTemplates(work, ids);
  const quotes = [...makeQuotes(makeRandom('quotes'), world, ids), ...deskQuotes(world, ids, work.now)];
  await insertQuotes(
    work,
    quotes.map((quote) => newQuote(quote, world, ids, templates)),
  );
  for (const quote of quotes) keepKeys(quote, ids);
  await writeEntries(work, ids, quotes.flatMap(historyOf));
  await writeLinks(work, makeRandom('quote-links'), quotes, ids);
}

type Templates = Record<keyof typeof quoteTemplates, string>;

async function writeTemplates(work: Work, ids: Ids): Promise<Templates> {
  const principal = { ...work.principal, userId: ids.get('user:su-jing')! };
  const then = { ...work, principal, now: new Date(work.now.getTime() - 271 * dayLength) };
  const standard = await createTemplate(then, quoteTemplates.standard);
  const renewal = await createTemplate(then, quoteTemplates.renewal);
  return { standard: standard.id, renewal: renewal.id };
}

function newQuote(
  { deal, template, versions }: DemoQuote,
  world: DemoWorld,
  ids: Ids,
  templates: Templates,
): NewQuote {
  const body = template && quoteTemplates[template];
  return {
    name: `${deal.name} 报价`,
    deal: ids.get(deal.key)!,
    account: ids.get(deal.account)!,
    contact: ids.get(deal.contact)!,
    ...holder(ids, world, deal.owner),
    createdBy: ids.get(deal.owner)!,
    template: template && templates[template],
    taxMode: 'included',
    paymentTerms: body?.paymentTerms ?? 'split',
    terms: body?.terms ?? ownTerms,
    versions,
  };
}

function keyOf(quote: DemoQuote, place: number): string {
  return `quote:${quote.deal.key}/${quote.versions[place]!.id}`;
}

function keepKeys(quote: DemoQuote, ids: Ids): void {
  quote.versions.forEach(({ id }, place) => ids.set(keyOf(quote, place), id));
}

/** What the history of each version tells: made, sent, answered. */
function historyOf(quote: DemoQuote): Entry[] {
  return quote.versions.flatMap(({ createdAt, sentAt, answer, state }, place) => {
    const entry = (at: Date, act: string, from: string | null, to: string, actor: string | null): Entry => ({
      object: 'quote',
      key: keyOf(quote, place),
      actor,
      at: at.toISOString(),
      action: `quote.${act}`,
      changes: { state: { from, to } },
    });
    return [
      entry(createdAt, 'created', null, 'draft', quote.deal.owner),
      ...(sentAt ? [entry(sentAt, 'sent', 'draft', 'sent', quote.deal.owner)] : []),
      ...(answer ? [entry(answer.at, state, 'sent', state, null)] : []),
    ];
  });
}

const browsers = ['WeChat', 'WeChat', 'iOS', 'Windows', 'Android'] as const;

/** Each version that was sent in the last months had a link; those who looked came back now and then. */
async function writeLinks(work: Work, random: Random, quotes: readonly DemoQuote[], ids: Ids): Promise<void> {
  const recent = work.now.getTime() - 120 * dayLength;
  for (const { deal, contact, versions } of quotes)
    for (const { id, sentAt, firstViewedAt, answer } of versions) {
      if (!sentAt || sentAt.getTime() < recent) continue;
      const principal = { ...work.principal, userId: ids.get(deal.owner)! };
      const link = await issueOpenLink(
        { ...work, principal, now: sentAt },
        {
          purpose: 'quote',
          recordId: id,
          label: `${contact.name} ${contact.title}`,
          expiresAt: new Date(sentAt.getTime() + 90 * dayLength),
        },
      );
      const opened = {
        ...link,
        recordId: id,
        label: contact.name,
        createdBy: principal.userId,
        expiresAt: sentAt,
      };
      for (const visit of visitsOf(random, work.now, firstViewedAt, answer?.at ?? null))
        await noteVisit({ ...work, now: visit.at }, opened, visit.visitor, visit.act);
    }
}

type Visit = {
  at: Date;
  act: 'viewed' | 'downloaded' | 'answered';
  visitor: { address: string; device: string };
};

function visitsOf(random: Random, now: Date, first: Date | null, answeredAt: Date | null): Visit[] {
  if (!first) return [];
  const visitor = {
    address: `116.${random.integer(20, 240)}.${random.integer(1, 250)}.*`,
    device: random.pick(browsers),
  };
  const again = Array.from({ length: random.integer(0, 3) }, (_, place): Visit => ({
    at: new Date(
      workingMoment(random, first.getTime() + (place + 1) * 1.3 * dayLength, first.getTime(), Infinity),
    ),
    act: place === 1 ? 'downloaded' : 'viewed',
    visitor,
  }));
  const answered: Visit[] = answeredAt ? [{ at: answeredAt, act: 'answered', visitor }] : [];
  const until = answeredAt ?? now;
  return [
    { at: first, act: 'viewed' as const, visitor },
    ...again.filter(({ at }) => at < until),
    ...answered,
  ];
}
