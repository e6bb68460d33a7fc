/** What stands on the demo's quotes and what customers say to them. */
import type { TemplateBody } from '../../../src/quotes/model/template.ts';

/** What is sold beside products; priced in yuan. */
export type ServiceOffer = { name: string; spec: string; unit: string; yuan: number; taxRate: number };

export const installation: ServiceOffer = {
  name: '现场安装调试',
  spec: '含接线、联网、数据核对',
  unit: '人天',
  yuan: 1_600,
  taxRate: 600,
};
const training: ServiceOffer = {
  name: '操作与维护培训',
  spec: '现场一天，含讲义',
  unit: '天',
  yuan: 2_800,
  taxRate: 600,
};
export const integration: ServiceOffer = {
  name: '数据接入与看板配置',
  spec: '含点表梳理、接口联调',
  unit: '人天',
  yuan: 1_800,
  taxRate: 600,
};
export const spareParts: ServiceOffer = {
  name: '备件包',
  spec: '电源、天线、安装支架各两套',
  unit: '套',
  yuan: 4_200,
  taxRate: 1_300,
};

const standardTerms = `一、价格含运费、安装调试和增值税，报价有效期以首页为准。
二、付款：合同签订后付 40%，到货付 40%，验收合格后 30 天内付 20%。
三、交期：收到预付款后 20 个工作日到货，现场具备条件后 5 个工作日内完成安装。
四、质保：验收合格之日起 12 个月，质保期内 8 小时响应、48 小时到现场。
五、软件平台按年订阅，到期前 30 天提醒续订。`;

const renewalTerms = `一、续约价格按上一年度合同执行，新增设备按本报价单单价计。
二、付款：合同签订后 30 天内一次付清。
三、服务期自上一年度合同到期次日起连续计算。`;

const line = (name: string, spec: string, unit: string, quantity: number, yuan: number, taxRate: number) => ({
  productId: null,
  name,
  spec,
  unit,
  quantity: String(quantity * 10_000),
  unitPrice: String(yuan * 100),
  discount: 0,
  taxRate,
});

/** The templates of the demo company; the first is the one that everybody is to use. */
export const quoteTemplates = {
  standard: {
    name: '标准方案报价',
    taxMode: 'included',
    validDays: 30,
    paymentTerms: 'split',
    terms: standardTerms,
    lines: [
      line('边缘计算网关 EG200', '4 网口，含导轨支架', '台', 1, 4_980, 1_300),
      line(
        installation.name,
        installation.spec,
        installation.unit,
        2,
        installation.yuan,
        installation.taxRate,
      ),
      line(training.name, training.spec, training.unit, 1, training.yuan, training.taxRate),
    ],
    isStandard: true,
  },
  renewal: {
    name: '续约报价',
    taxMode: 'included',
    validDays: 45,
    paymentTerms: 'net30',
    terms: renewalTerms,
    lines: [line('澄云设备平台 标准版', '年度订阅', '年', 1, 58_000, 600)],
    isStandard: false,
  },
} satisfies Record<string, TemplateBody>;

export const ownTerms = '以上价格含税含运费，付款和交期以合同为准。';

export const acceptances: readonly string[] = [
  '价格没有问题，请尽快出合同。',
  '同意，交期请按报价单上写的来。',
  '领导已批，合同发采购部小李。',
  '确认，首批先发到二厂。',
  '',
];

export const refusalsOfCustomers: readonly string[] = [
  '价格比另一家高出一截，这次先不考虑了。',
  '今年预算砍了，明年再看。',
  '技术部选了别家的方案，谢谢支持。',
  '项目暂停，等总部通知。',
  '交期太长，赶不上我们的停产检修。',
];

/** A list as it came from a customer's own table: none of it is in the catalogue. */
export const uploadedList: readonly (readonly [string, string, string, number, number])[] = [
  ['控制柜体', '800×600×250，IP54', '台', 3, 2_350],
  ['开关电源', '24 V / 10 A', '只', 6, 385.5],
  ['工业交换机', '8 口，导轨式', '台', 3, 1_180],
  ['超五类屏蔽线', '305 米/箱', '箱', 4, 620],
  ['桥架及辅材', '按图纸', '批', 1, 8_640],
  ['现场施工', '含登高作业', '人天', 12, 900],
];
