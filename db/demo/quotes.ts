/** The quotes of the deals that came as far as a proposal: which versions, what became of them, who looked at them. */
import { addDays } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import type { NewVersion } from '../../src/quotes/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoContact, DemoDeal, DemoWorld } from './demo-world.ts';
import { firstAsked, offerOf } from './quote-lines.ts';
import type { Random } from './random.ts';
import { dayAt, dayLength, dayStart, workingMoment } from './timeline.ts';
import { leadingRep } from './vocabulary/company.ts';
import { acceptances, refusalsOfCustomers, type quoteTemplates } from './vocabulary/quote-sentences.ts';

export type DemoQuote = {
  deal: DemoDeal;
  contact: DemoContact;
  template: keyof typeof quoteTemplates | null;
  versions: readonly NewVersion[];
};

type Outcome = 'won' | 'lost' | 'open';
type Story = {
  deal: DemoDeal;
  contact: DemoContact;
  sentAt: number;
  movedOnAt: number | null;
  outcome: Outcome;
  endedAt: number;
};

const hour = 3_600_000;
const quoteRank = 3;
/** The standard template came into use so many days ago. */
const standardSince = 270;

/** One quote a deal, the oldest first; a deal that skipped the proposal was quoted for as it moved past it. */
export function makeQuotes(random: Random, world: DemoWorld, ids: Ids): DemoQuote[] {
  const end = dayStart(world.today);
  return world.deals
    .flatMap((deal) => storyOf(deal, world, end))
    .map((story) => quoteOf(random.fork(story.deal.key), world, ids, story))
    .toSorted((a, b) => a.versions[0]!.createdAt.getTime() - b.versions[0]!.createdAt.getTime());
}

function storyOf(deal: DemoDeal, world: DemoWorld, end: number): Story[] {
  const stages = new Map(world.pipelines.flatMap(({ stages }) => stages.map((stage) => [stage.key, stage])));
  const stageOf = (at: number) => stages.get(deal.events[at]!.to)!;
  const quoted = deal.events.findIndex((_, at) => stageOf(at).rank >= quoteRank);
  if (quoted < 0) return [];
  const last = stages.get(deal.events.at(-1)!.to)!;
  const onward = deal.events.find((_, at) => at >= quoted && stageOf(at).rank > quoteRank);
  const sentAt = Date.parse(deal.events[quoted]!.at);
  const movedOnAt = onward ? Date.parse(onward.at) : null;
  const outcome: Outcome = last.kind === 'open' ? 'open' : last.kind;
  const endedAt = last.kind === 'open' ? end : Date.parse(deal.events.at(-1)!.at);
  const contact = world.contacts.find(({ key }) => key === deal.contact)!;
  return [{ deal, contact, sentAt: Math.min(sentAt, endedAt - hour), movedOnAt, outcome, endedAt }];
}

function quoteOf(random: Random, world: DemoWorld, ids: Ids, story: Story): DemoQuote {
  const { deal, contact, sentAt } = story;
  const product = world.products.find(({ key }) => key === deal.product)!;
  const generous = deal.owner === leadingRep ? 500 : 0;
  const discount = random.pick([0, 0, 300, 500, 500, 800, 1000, 1200]) + generous;
  const offer = offerOf({ product, productId: ids.get(product.key)!, amount: deal.amount, discount });
  const until = story.movedOnAt ?? story.endedAt;
  const isAnew = until - sentAt > 5 * dayLength && random.chance(0.45);
  const newest = isAnew ? workingMoment(random, sentAt + (until - sentAt) * 0.55, sentAt, until) : sentAt;
  const former = isAnew ? [formerVersion(firstAsked(offer), deal, sentAt)] : [];
  const [begun, before] = [isAnew ? sentAt : Date.parse(deal.createdAt), newest - hour / 4];
  const createdAt = new Date(
    workingMoment(random, newest - 30 * hour, begun, Math.max(before, begun + 60_000)),
  );
  return {
    deal,
    contact,
    template: templateOf(random, world, story),
    versions: [
      ...former,
      {
        id: newId(),
        createdAt,
        ...offer,
        sentAt: new Date(newest),
        firstViewedAt: random.chance(0.85)
          ? new Date(
              workingMoment(
                random,
                newest + random.integer(1, 20) * hour,
                newest,
                Math.max(until, newest + hour),
              ),
            )
          : null,
        ...endOf(random, world.today, story, newest),
      },
    ],
  };
}

function formerVersion(offer: ReturnType<typeof offerOf>, deal: DemoDeal, sentAt: number): NewVersion {
  const createdAt = new Date(Math.max(sentAt - 20 * hour, Date.parse(deal.createdAt) + 60_000));
  return {
    id: newId(),
    createdAt: new Date(Math.min(createdAt.getTime(), sentAt - 60_000)),
    ...offer,
    state: 'superseded',
    validUntil: addDays(dayAt(sentAt), 30),
    sentAt: new Date(sentAt),
    firstViewedAt: new Date(sentAt + 2 * hour),
    answer: null,
  };
}

type End = Pick<NewVersion, 'state' | 'validUntil' | 'answer'>;

/** Won deals were accepted; of the lost, some answered and others let the quote expire. */
function endOf(random: Random, today: string, story: Story, sentAt: number): End {
  const { movedOnAt, outcome, endedAt } = story;
  const lastDay = addDays(dayAt(sentAt), 30);
  const says = (at: number, comments: readonly string[]) => ({
    at: new Date(Math.max(at, sentAt + hour / 4)),
    name: story.contact.name,
    title: story.contact.title,
    comment: random.pick(comments),
  });
  const answered = (at: number, state: 'accepted' | 'declined', comments: readonly string[]): End => ({
    state,
    validUntil: lastDay < dayAt(at) ? addDays(dayAt(at), 3) : lastDay,
    answer: says(at, comments),
  });
  const isAccepted = outcome === 'won' || (outcome === 'open' && movedOnAt !== null && random.chance(0.6));
  if (isAccepted) return answered(movedOnAt ?? endedAt - hour, 'accepted', acceptances);
  if (outcome === 'open')
    return { state: 'sent', validUntil: lastDay <= today ? addDays(today, 6) : lastDay, answer: null };
  if (lastDay < today && random.chance(0.4)) return { state: 'expired', validUntil: lastDay, answer: null };
  return answered(endedAt - hour / 2, 'declined', refusalsOfCustomers);
}

/** Whoever used the standard template lost fewer deals; before it was there nobody could. */
function templateOf(random: Random, world: DemoWorld, story: Story): DemoQuote['template'] {
  const isNew = story.sentAt > dayStart(addDays(world.today, -standardSince));
  const share = { won: 0.74, open: 0.66, lost: 0.38 }[story.outcome];
  if (isNew && random.chance(share)) return 'standard';
  return story.deal.pipeline === 'pipeline:renewal' && isNew && random.chance(0.6) ? 'renewal' : null;
}
