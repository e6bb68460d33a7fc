/** Good requests about kept records, their fields and views. */
import { recordSamples } from './kept-record-samples.ts';
import { about, asked, changed, type Sampling } from './sampling.ts';

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
