/** What was sold, product by product: one row a line of a contract that is signed. */
import { label, measuring, named, splitting, total } from '../../../insights/model/cube-parts.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import { stateOptions } from '../contract-state.ts';

/** `quantity` is in ten-thousandths. */
const lines = `(
  select c.tenant_id, c.id as contract_id, c.owner_id, c.team_id, c.account_id, c.state, c.currency, c.created_at,
    c.signed_on, l.product_id, l.quantity, l.gross, l.discount
  from contract c join contract_line l on l.tenant_id = c.tenant_id and l.contract_id = c.id
  where c.tenant_id = :tenant and c.deleted_at is null and c.signed_on is not null) f`;

const measure = measuring('sold', 'line');
const by = splitting('sold', 'line');

export const soldLineCube: Cube = {
  id: 'sold',
  label: label('成交产品', 'Products sold'),
  object: 'contract',
  record: 'contract_id',
  sources: { line: { from: lines } },
  joins: {},
  measures: [
    measure(
      'lines',
      label('成交产品行', 'Lines sold'),
      label('已签署合同里的产品行数', 'Lines of signed contracts'),
    ),
    measure(
      'amount',
      label('产品成交金额', 'Amount sold'),
      label(
        '已签署的人民币合同各行含税金额之和',
        'Amounts with tax of the lines of signed contracts in yuan, together',
      ),
      total("f.currency = 'CNY'", 'f.gross', ['contract.amount']),
    ),
    measure(
      'discounted_rate',
      label('打折的产品行占比', 'Lines with a discount'),
      label('有折扣的行 ÷ 全部行；没有时为空', 'Lines with a discount ÷ all lines; empty without any'),
      {
        unit: 'percent',
        aggregate: 'avg((f.discount > 0)::int) {of}',
        additive: false,
        fields: ['contract.amount'],
      },
    ),
  ],
  dimensions: [
    by.reference('product', label('产品', 'Product'), 'f.product_id', named('product', 'product')),
    ...by.holders(),
    by.reference('account', label('客户', 'Account'), 'f.account_id', named('account', 'account')),
    by.select('state', label('合同状态', 'State of the contract'), 'f.state', stateOptions),
    by.day('signed_on', label('签署日期', 'Signed on'), 'f.signed_on', 'day'),
  ],
  custom: {},
  customOn: [],
};
