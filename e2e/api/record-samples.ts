/** Good requests about kept records, their fields and views. */
import { about, asked, changed, removed, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

function recordSamples(
  domain: string,
  kind: 'account' | 'contact' | 'deal' | 'product',
  body: (world: World, holder: Person, names: Record<string, string>) => object,
): Record<string, Sampling> {
  const filled = async (world: World, holder: Person) => {
    if (kind === 'product') return body(world, holder, {});
    const account = await world.make('account', holder);
    const contact = kind === 'deal' ? await world.make('contact', holder) : account;
    return body(world, holder, { account: account.id, contact: contact.id });
  };
  return {
    [`${domain}.list`]: async () => ({
      query: {
        limit: '20',
        total: 'true',
        sort: '-updated_at',
        filter: '[{"field":"name","op":"contains","value":"a"}]',
      },
    }),
    [`${domain}.get`]: about(kind),
    [`${domain}.history`]: about(kind),
    [`${domain}.create`]: async (world, holder) => ({ body: await filled(world, holder) }),
    [`${domain}.update`]: async (world, holder) => {
      const made = await world.make(kind, holder);
      return { params: { id: made.id }, ifMatch: made.version, body: await filled(world, holder) };
    },
    [`${domain}.bulkChange`]: async (world, holder) => ({
      body: { ids: [(await world.make(kind, holder)).id], values: { name: '改过名的' } },
    }),
    [`${domain}.remove`]: about(kind),
    [`${domain}.restore`]: removed(kind),
  };
}

const view = { name: '我的视图', shared: false, state: { columns: ['name'], filter: [] } };
const option = { value: 'b', label: { zh: '乙', en: 'B' }, color: 'green' };
const fieldBody = { label: { zh: '改过的', en: 'Changed' }, options: [option], required: false, position: 2 };

export const recordsSamples: Record<string, Sampling> = {
  'records.createField': async () => ({
    body: {
      ...fieldBody,
      standard: false,
      object: 'contact',
      kind: 'select',
      searchable: true,
      reportable: true,
    },
  }),
  'records.updateField': changed(() => ({ ...fieldBody, reportable: true, archived: false }), 'field'),
  'records.listFields': async () => ({ query: { object: 'account' } }),
  'records.readCatalogue': async () => ({ params: { object: 'account' } }),
  'records.listViews': async () => ({ query: { object: 'deal' } }),
  'records.createView': asked({ object: 'deal', ...view }),
  'records.updateView': changed(() => view, 'view'),
  'records.removeView': about('view'),
  'records.search': async () => ({ query: { q: '客户' } }),
  ...recordSamples('accounts', 'account', (_, holder, { account }) => ({
    name: '远山科技',
    phone: '021-5555 0000',
    email: 'a@example.test',
    province: '上海',
    city: '上海',
    address: '某路 1 号',
    annual_revenue: '123400',
    founded_year: 2001,
    parent: account,
    external_id: null,
    description: '老客户',
    owner: holder.userId,
  })),
  ...recordSamples('contacts', 'contact', (_, holder, { account }) => ({
    name: '王芳',
    account,
    title: '采购',
    department: '采购部',
    mobile: '13800000000',
    phone: '021-5555 0001',
    email: 'w@example.test',
    wechat: 'wang',
    description: '好说话',
    owner: holder.userId,
  })),
  ...recordSamples('products', 'product', () => ({
    name: '阀门',
    code: `C${Math.random()}`,
    family: '阀',
    unit: '台',
    list_price: '88000',
    description: '铸铁',
  })),
  ...recordSamples('dealRecords', 'deal', (_, holder, { account, contact }) => ({
    name: '二期扩容',
    account,
    contact,
    amount: '990000',
    expected_close_on: '2030-01-31',
    next_step: '报价',
    next_step_on: '2029-12-01',
    description: '三家比价',
    owner: holder.userId,
  })),
};
