/** What stands on a quote, so that it comes to the amount of its deal to the fen. */
import { lineSchema, pricedLine, type QuoteLine } from '../../src/quotes/model/quote-line.ts';
import { moneyOf } from '../../src/quotes/model/quote-money.ts';
import type { DemoProduct } from './demo-world.ts';
import { installation, integration, spareParts, type ServiceOffer } from './vocabulary/quote-sentences.ts';

export type Offer = { lines: QuoteLine[]; lesser: bigint };

type Wanted = {
  product: DemoProduct;
  productId: string;
  /** What the whole is to come to, with tax, in fen. */
  amount: bigint;
  /** Off the product's line, in hundredths of a percent. */
  discount: number;
};

const softwareRate = 600;
const goodsRate = 1_300;
const whole = 10_000n;

/** Products for the most of the amount, services for the rest; what is still over is taken off the whole. */
export function offerOf({ product, productId, amount, discount }: Wanted): Offer {
  const each = (product.listPrice * (whole - BigInt(discount))) / whole;
  const pieces = amount / each > 0n ? amount / each : 1n;
  const goods = lineSchema.parse({
    productId,
    name: product.name,
    spec: product.code,
    unit: product.unit,
    quantity: String(pieces * whole),
    unitPrice: String(product.listPrice),
    discount,
    taxRate: product.unit === '年' ? softwareRate : goodsRate,
  });
  const rest = amount - totalOf([goods]);
  const service = product.unit === '年' ? integration : installation;
  const price = BigInt(service.yuan) * 100n;
  const lines = rest > 0n ? [goods, serviceLine(service, (rest + price - 1n) / price)] : [goods];
  return { lines, lesser: totalOf(lines) - amount };
}

/** What was asked for at first: less discount, spare parts besides, nothing off the whole. */
export function firstAsked({ lines: [goods, ...services] }: Offer): Offer {
  const dearer = { ...goods!, discount: Math.max(0, goods!.discount - 400) };
  return { lines: [dearer, ...services, serviceLine(spareParts, 1n)], lesser: 0n };
}

function serviceLine({ name, spec, unit, yuan, taxRate }: ServiceOffer, pieces: bigint): QuoteLine {
  const quantity = String(pieces * whole);
  return lineSchema.parse({ name, spec, unit, quantity, unitPrice: String(yuan * 100), taxRate });
}

function totalOf(lines: readonly QuoteLine[]): bigint {
  return moneyOf(
    lines.map((line) => pricedLine(line, null)),
    'included',
  ).gross;
}
