/** The words of the sample template. */
import type { Locale } from '../../../platform/model/label.ts';

type Article = {
  heading: string;
  lines: readonly string[];
  table?: readonly SampleColumn[];
};

/** A column of a table whose second row is repeated, and its share of the width. */
export type SampleColumn = { head: string; cell: string; share: number; isAmount: boolean };

const column = (head: string, cell: string, share: number): SampleColumn => ({
  head,
  cell,
  share,
  isAmount: false,
});
const amount = (head: string, cell: string, share: number): SampleColumn => ({
  ...column(head, cell, share),
  isAmount: true,
});

export type SampleWords = {
  fileName: string;
  title: string;
  /** In the foot of every page. */
  foot: string;
  head: readonly string[];
  articles: readonly Article[];
  signatures: readonly (readonly string[])[];
};

const zh: SampleWords = {
  fileName: '产品购销合同模板',
  title: '产品购销合同',
  foot: '合同编号：{{合同编号}}',
  head: [
    '合同编号：{{合同编号}}',
    '甲方（买方）：{{甲方名称}}',
    '乙方（卖方）：{{乙方名称}}',
    '甲乙双方依据《中华人民共和国民法典》，在平等自愿的基础上，就甲方向乙方采购下列产品和服务达成一致，订立本合同。',
  ],
  articles: [
    {
      heading: '第一条 产品与价款',
      lines: ['单位：{{币种}}'],
      table: [
        column('序号', '{{#明细}}{{序号}}', 7),
        column('名称', '{{名称}}', 27),
        column('单位', '{{单位}}', 8),
        amount('数量', '{{数量}}', 9),
        amount('单价', '{{单价}}', 15),
        amount('折扣', '{{折扣}}', 9),
        amount('税率', '{{税率}}', 9),
        amount('价税合计', '{{价税合计}}{{/明细}}', 16),
      ],
    },
    {
      heading: '第二条 合同总价',
      lines: [
        '合同总价（含税）为 {{合同金额}} 元，大写：{{合同金额大写}}；其中不含税金额 {{不含税金额}} 元，税额 {{其中税额}} 元。{{#整单优惠}}上述总价已扣除整单优惠 {{整单优惠}} 元。{{/整单优惠}}',
      ],
    },
    {
      heading: '第三条 付款',
      lines: ['甲方按下表付款，乙方在收款前开具增值税专用发票。'],
      table: [
        column('序号', '{{#付款计划}}{{序号}}', 7),
        column('期次', '{{期次}}', 28),
        column('应收日', '{{应收日}}', 30),
        amount('比例', '{{比例}}', 12),
        amount('金额（元）', '{{金额}}{{/付款计划}}', 23),
      ],
    },
    {
      heading: '第四条 期限',
      lines: ['本合同自 {{开始日期}} 起生效，至 {{结束日期}} 止。'],
    },
    {
      heading: '第五条 违约责任',
      lines: [
        '甲方逾期付款的，每逾期一日按应付未付金额的万分之五支付违约金；乙方逾期交付的，每逾期一日按逾期部分价款的万分之五支付违约金。',
      ],
    },
    {
      heading: '第六条 争议解决',
      lines: ['因本合同发生的争议，双方协商解决；协商不成的，提交乙方所在地人民法院裁决。'],
    },
    {
      heading: '第七条 其他',
      lines: ['本合同一式四份，甲乙双方各执两份，自双方盖章之日起生效。', '补充约定：{{备注}}'],
    },
  ],
  signatures: [
    [
      '甲方（盖章）：{{甲方名称}}',
      '税号：{{甲方税号}}',
      '地址：{{甲方地址}}',
      '开户行及账号：{{甲方开户行及账号}}',
      '日期：',
    ],
    [
      '乙方（盖章）：{{乙方名称}}',
      '税号：{{乙方税号}}',
      '地址：{{乙方地址}}',
      '开户行及账号：{{乙方开户行及账号}}',
      '经办人：{{经办人}}',
      '日期：',
    ],
  ],
};

const en: SampleWords = {
  fileName: 'Sale contract template',
  title: 'Sale Contract',
  foot: 'Contract {{Number}}',
  head: [
    'Number: {{Number}}',
    'Buyer: {{Buyer}}',
    'Seller: {{Seller}}',
    'Buyer and seller agree on the sale of the following goods and services.',
  ],
  articles: [
    {
      heading: '1. Goods and prices',
      lines: ['Currency: {{Currency}}'],
      table: [
        column('No.', '{{#Lines}}{{No.}}', 6),
        column('Item', '{{Item}}', 25),
        column('Unit', '{{Unit}}', 8),
        amount('Quantity', '{{Quantity}}', 10),
        amount('Unit price', '{{Unit price}}', 15),
        amount('Discount', '{{Discount}}', 10),
        amount('Tax rate', '{{Tax rate}}', 10),
        amount('With tax', '{{With tax}}{{/Lines}}', 16),
      ],
    },
    {
      heading: '2. Total',
      lines: [
        'The total with tax is {{Amount}}; without tax {{Net amount}}, tax {{Tax in it}}.{{#Taken off the whole}} {{Taken off the whole}} are taken off already.{{/}}',
      ],
    },
    {
      heading: '3. Payment',
      lines: ['The buyer pays as follows.'],
      table: [
        column('No.', '{{#Payment plan}}{{No.}}', 7),
        column('Instalment', '{{Instalment}}', 28),
        column('Due', '{{Due}}', 30),
        amount('Share', '{{Share}}', 12),
        amount('Amount', '{{Amount}}{{/Payment plan}}', 23),
      ],
    },
    { heading: '4. Term', lines: ['This contract begins on {{Starts on}} and ends on {{Ends on}}.'] },
    { heading: '5. Other terms', lines: ['{{Notes}}'] },
  ],
  signatures: [
    ['Buyer: {{Buyer}}', 'Tax number: {{Buyer’s tax number}}', 'Address: {{Buyer’s address}}', 'Date:'],
    ['Seller: {{Seller}}', 'Tax number: {{Seller’s tax number}}', 'Address: {{Seller’s address}}', 'Date:'],
  ],
};

/** The words of the sample, for an organisation that counts in this currency: only yuan are written as 元 and in capitals. */
export function sampleWords(locale: Locale, currency: string): SampleWords {
  if (locale === 'en') return en;
  return currency === 'CNY'
    ? zh
    : { ...zh, articles: zh.articles.map((article) => abroad(article, currency)) };
}

function abroad({ heading, lines, table }: Article, currency: string): Article {
  const told = (text: string) =>
    text
      .replaceAll(' 元', ` ${currency}`)
      .replace('，大写：{{合同金额大写}}', '')
      .replace('（元）', `（${currency}）`);
  return {
    heading,
    lines: lines.map(told),
    ...(table && {
      table: table.map((one) => ({ ...one, head: told(one.head), cell: told(one.cell) })),
    }),
  };
}
