/** What the demo's products cost whom: bundles, price books, and what other currencies are worth. */
import { priceBookKind, productKind, saveRates } from '../../src/catalog/server/index.ts';
import { addDays, type Day } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { insertRecords } from '../../src/records/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoProduct, DemoWorld } from './demo-world.ts';

const percent = (amount: bigint, share: bigint) => (amount * share + 50n) / 100n;

/** Rates of the past year by week: dollars and euros, none for the Hong Kong dollar. */
export async function writeDemoRates(work: Work, world: DemoWorld): Promise<void> {
  const weeks = Array.from({ length: 56 }, (_, back) => 55 - back);
  const told = (currency: string, middle: number, swing: number) =>
    weeks.map((back, at) => ({
      currency,
      on: addDays(world.today, -7 * back),
      rate: (middle + swing * Math.sin(at / 5) - at * 0.0009).toFixed(4),
    }));
  await saveRates(work, [...told('USD', 7.16, 0.06), ...told('EUR', 7.72, 0.14)]);
}

type Bundle = {
  code: string;
  name: string;
  pricing: 'own' | 'parts';
  list: bigint | null;
  parts: readonly (readonly [code: string, pieces: bigint])[];
};

const bundles: readonly Bundle[] = [
  {
    code: 'SET-NET',
    name: '设备联网入门套装',
    pricing: 'parts',
    list: null,
    parts: [
      ['EG-200', 1n],
      ['VS-110', 4n],
      ['TS-120', 2n],
    ],
  },
  {
    code: 'SET-ENERGY',
    name: '能耗管理套装',
    pricing: 'own',
    list: 8_800_000n,
    parts: [
      ['EG-500', 1n],
      ['PM-330', 20n],
      ['CP-STD', 1n],
    ],
  },
];

/** Bundles and price books; the products are there already. */
export async function writeDemoPrices(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  for (const bundle of bundles) await writeBundle(work, bundle, ids);
  for (const book of booksOf(world)) await writeBook(work, book, world.products, ids);
}

async function writeBundle(
  work: Work,
  { code, name, pricing, list, parts }: Bundle,
  ids: Ids,
): Promise<void> {
  const values = {
    name,
    code,
    family: '套餐',
    unit: '套',
    currency: 'CNY',
    tax_rate: 13,
    active: true,
    ...(list !== null && { list_price: String(list), floor_price: String(percent(list, 85n)) }),
  };
  const [id] = await insertRecords(work, productKind, [
    { id: newId(), values, columns: { bundle_price: pricing } },
  ]);
  const rows = parts.map(([part, pieces], position) => ({
    tenant_id: work.principal.tenantId,
    bundle_id: id!,
    part_id: ids.get(`product:${part}`)!,
    quantity: pieces * 10_000n,
    position,
  }));
  await work.db.insertInto('product_part').values(rows).execute();
}

type Book = {
  name: string;
  currency: string;
  segment: string | null;
  from: Day | null;
  to: Day | null;
  priority: number;
  active: boolean;
  priceOf: (product: DemoProduct) => bigint | null;
};

function booksOf(world: DemoWorld): Book[] {
  const share = (part: bigint, families?: readonly string[]) => (product: DemoProduct) =>
    !families || families.includes(product.family) ? percent(product.listPrice, part) : null;
  const usual = { currency: 'CNY', segment: null, from: null, to: null, priority: 0, active: true };
  const year = `${world.today.slice(0, 4)}-01-01`;
  return [
    { ...usual, name: 'A 级客户协议价', segment: 'a', from: year, priority: 10, priceOf: share(92n) },
    {
      ...usual,
      name: '传感产品促销价',
      from: addDays(world.today, -20),
      to: addDays(world.today, 40),
      priority: 5,
      priceOf: share(95n, ['智能传感']),
    },
    {
      ...usual,
      name: '出口报价（美元）',
      currency: 'USD',
      from: year,
      priceOf: ({ listPrice, family }) => (family === '云平台与服务' ? null : percent(listPrice, 16n)),
    },
    {
      ...usual,
      name: '上一年度渠道价',
      from: addDays(year, -365),
      to: addDays(year, -1),
      active: false,
      priceOf: share(90n),
    },
  ];
}

async function writeBook(
  work: Work,
  { priceOf, ...book }: Book,
  products: readonly DemoProduct[],
  ids: Ids,
): Promise<void> {
  const values = {
    name: book.name,
    currency: book.currency,
    segment_field: book.segment && 'level',
    segment_value: book.segment,
    valid_from: book.from,
    valid_to: book.to,
    priority: book.priority,
    active: book.active,
  };
  const [id] = await insertRecords(work, priceBookKind, [{ id: newId(), values }]);
  const rows = products.flatMap((product) => {
    const price = priceOf(product);
    if (price === null) return [];
    return [
      { tenant_id: work.principal.tenantId, price_book_id: id!, product_id: ids.get(product.key)!, price },
    ];
  });
  await work.db.insertInto('price_entry').values(rows).execute();
}
