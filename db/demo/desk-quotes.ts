/** Quotes on the desk of the leading rep today: a list from a customer's own table, and one that waits for its approval. */
import { addDays } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { lineSchema } from '../../src/quotes/model/quote-line.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';
import { offerOf } from './quote-lines.ts';
import type { DemoQuote } from './quotes.ts';
import { leadingRep } from './vocabulary/company.ts';
import { uploadedList } from './vocabulary/quote-sentences.ts';

const hour = 3_600_000;
/** Above what the rep may give away alone. */
const dearDiscount = 1_800;

/** The second one is to be submitted. */
export function deskQuotes(world: DemoWorld, ids: Ids, now: Date): DemoQuote[] {
  const [first, second] = world.deals.filter(
    (deal) => deal.owner === leadingRep && deal.events.at(-1)!.to === 'stage:sales-need',
  );
  return [
    ...(first ? [fromTable(world, first, new Date(now.getTime() - 2 * hour))] : []),
    ...(second ? [waiting(world, ids, second, new Date(now.getTime() - 5 * hour))] : []),
  ];
}

function fromTable(world: DemoWorld, deal: DemoDeal, createdAt: Date): DemoQuote {
  const lines = uploadedList.map(([name, spec, unit, pieces, yuan]) =>
    lineSchema.parse({
      name,
      spec,
      unit,
      quantity: String(pieces * 10_000),
      unitPrice: String(Math.round(yuan * 100)),
      taxRate: unit === '人天' ? 600 : 1_300,
    }),
  );
  return draft(world, deal, createdAt, { lines, lesser: 0n }, null);
}

function waiting(world: DemoWorld, ids: Ids, deal: DemoDeal, createdAt: Date): DemoQuote {
  const product = world.products.find(({ key }) => key === deal.product)!;
  const wanted = { product, productId: ids.get(product.key)!, amount: deal.amount, discount: dearDiscount };
  return draft(world, deal, createdAt, offerOf(wanted), 'standard');
}

function draft(
  world: DemoWorld,
  deal: DemoDeal,
  createdAt: Date,
  offer: ReturnType<typeof offerOf>,
  template: DemoQuote['template'],
): DemoQuote {
  return {
    deal,
    contact: world.contacts.find(({ key }) => key === deal.contact)!,
    template,
    versions: [
      {
        id: newId(),
        createdAt,
        ...offer,
        state: template === null ? 'draft' : 'in_approval',
        validUntil: addDays(world.today, 30),
        sentAt: null,
        firstViewedAt: null,
        answer: null,
      },
    ],
  };
}
