/** Good requests about quotes, and the rows that stand for them in the world. */
import { newId } from '../../src/platform/model/identifier.ts';
import { usualQuoteRules } from '../../src/quotes/model/quote-number.ts';
import { another } from './another.ts';
import { formOf } from './file-samples.ts';
import { recordSamples } from './kept-record-samples.ts';
import { shownAt } from './lead-world.ts';
import { about, changed, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

const line = {
  name: '边缘网关',
  spec: 'GW-200',
  unit: '台',
  quantity: '20000',
  unitPrice: '1280050',
  taxRate: 1300,
};

const templateBody = () => ({
  name: another('模板'),
  taxMode: 'included',
  validDays: 30,
  paymentTerms: 'net30',
  terms: '质保一年',
  lines: [line],
  isStandard: false,
});

type Row = { table: string; columns: Record<string, unknown> };

async function quoteRow(world: World, holder: Person, told: object): Promise<Row> {
  const deal = await world.make('deal', holder);
  const now = new Date();
  const money = { currency: 'CNY', tax_mode: 'included' };
  const columns = {
    number: another('Q'),
    name: '一期报价',
    deal_id: deal.id,
    created_at: now,
    updated_at: now,
  };
  const { team_id } = await teamOf(world, deal.id);
  return { table: 'quote', columns: { ...columns, ...money, owner_id: holder.userId, team_id, ...told } };
}

async function teamOf(world: World, dealId: string): Promise<{ team_id: string }> {
  const [row] = await world.product.query('select team_id from deal where id = $1', [dealId]);
  return row as { team_id: string };
}

/** A draft, one that is with the customer, one that was accepted, a template, and a link. */
export const quoteRows = {
  quote: (world: World, holder: Person) => quoteRow(world, holder, {}),
  sentQuote: (world: World, holder: Person) =>
    quoteRow(world, holder, { state: 'sent', sent_at: new Date(), valid_until: '2035-01-01' }),
  acceptedQuote: (world: World, holder: Person) => quoteRow(world, holder, { state: 'accepted' }),
  quoteTemplate: async (): Promise<Row> => ({
    table: 'quote_template',
    columns: {
      name: another('模板'),
      tax_mode: 'included',
      valid_days: 30,
      lines: '[]',
      created_at: new Date(),
    },
  }),
};

/** A draft with a line, which may go to the customer. */
async function filled(world: World, holder: Person): Promise<string> {
  const { id } = await world.make('quote', holder);
  await world.product.query(
    `insert into quote_line (tenant_id, quote_id, place, name, quantity, unit_price)
     values ($1, $2, 0, '边缘网关', 10000, 100)`,
    [world.company.orgId, id],
  );
  return id;
}

async function linked(world: World, holder: Person): Promise<Record<string, string>> {
  const { id } = await world.make('sentQuote', holder);
  const linkId = newId();
  await world.product.query(
    `insert into open_link (tenant_id, id, purpose, record_id, label, token_hash, created_by, created_at, expires_at)
     values ($1, $2, 'quote', $3, '张总', $4, $5, now(), now() + interval '1 day')`,
    [world.company.orgId, linkId, id, Buffer.from(linkId), holder.userId],
  );
  return { id, linkId };
}

export const quoteSamples: Record<string, Sampling> = {
  ...recordSamples('quoteRecords', 'quote', () => ({ name: '二期报价', terms: '质保两年' })),
  'quoteRecords.create': async (world, holder) => ({
    body: {
      name: '二期报价',
      deal: (await world.make('deal', holder)).id,
      contact: (await world.make('contact', holder)).id,
      terms: '质保两年',
      description: '老客户',
      owner: holder.userId,
    },
  }),
  'quotes.content': about('quote'),
  'quotes.document': about('quote'),
  'quotes.paper': about('quote', () => ({ query: { format: 'xlsx' } })),
  'quotes.saveLines': about('quote', ({ version }) => ({ ifMatch: version, body: { lines: [line] } })),
  'quotes.readTable': async () => formOf('清单.csv', '名称,单价\n网关,100\n'),
  'quotes.newVersion': about('quote'),
  'quotes.submit': about('quote'),
  'quotes.send': async (world, holder) => ({
    params: { id: await filled(world, holder) },
    body: { link: { label: '张总', livesForDays: 30 } },
  }),
  'quotes.answer': about('sentQuote', () => ({ body: { answer: 'accepted', name: '张总', comment: '好' } })),
  'quotes.takeAmount': about('acceptedQuote'),
  'quotes.links': about('sentQuote'),
  'quotes.share': about('sentQuote', () => ({ body: { label: '李总', livesForDays: 7 } })),
  'quotes.endLink': async (world, holder) => ({ params: await linked(world, holder) }),
  'quotes.visits': async (world, holder) => ({ params: await linked(world, holder) }),
  'quoteDesign.createTemplate': async () => ({ body: templateBody() }),
  'quoteDesign.changeTemplate': changed(() => templateBody(), 'quoteTemplate'),
  'quoteDesign.archiveTemplate': about('quoteTemplate'),
  'quoteDesign.saveRules': async (world) => ({
    body: { rules: usualQuoteRules, version: (await shownAt(world, '/quote-rules')).version },
  }),
  'openLinks.answer': async () => ({ params: { token: 'mdo_unknown' }, body: { name: '张总' } }),
};
