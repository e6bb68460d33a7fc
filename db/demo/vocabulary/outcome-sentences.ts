import type { LossReasonKey } from '../demo-world.ts';
import type { Sentence } from './talk-sentences.ts';

export const wonSentences: readonly Sentence[] = [
  ['note', '合同已盖章回传，金额{amount}，预付款本周到账，交付排期中。'],
  ['call', '{contact}来电确认合同生效，约好下周一开启动会。'],
  ['wechat', '收到双章合同扫描件，感谢{contact}一路支持，交付群已建好。'],
  ['note', '签了！关键是样机测试赢得了设备部的信任，{rival}没能接入老设备。'],
  ['visit', '到客户处签约，金额{amount}，总经理希望明年二期继续合作。'],
];

export const lostSentences: Readonly<Record<LossReasonKey, readonly Sentence[]>> = {
  'loss-reason:price': [
    ['call', '最后还是价格问题，我们报{amount}，超出对方预算，只能放弃。'],
    ['call', '采购明确说只看总价，我们降不到他们的心理价位。'],
    ['note', '价格差两成，领导不批再降，这单丢了，下次要更早谈价值。'],
  ],
  'loss-reason:competitor': [
    ['call', '{contact}说已经和{rival}签了，对方答应免费试用三个月。'],
    ['wechat', '客户选了{rival}，理由是本地有服务点，响应更快。'],
  ],
  'loss-reason:budget': [
    ['call', '集团压缩开支，今年的技改预算全停，项目取消。'],
    ['note', '预算被挪去扩产，{contact}说明年再立项。'],
  ],
  'loss-reason:fit': [
    ['call', '客户要的是防爆等级的设备，我们没有认证，做不了。'],
    ['call', '对方只要单机采集，不需要平台，{product}对他们来说太重。'],
    ['note', '聊下来其实是要找代工，不是我们的客户。'],
  ],
  'loss-reason:decider': [
    ['meeting', '使用部门支持，但副总经理认为现在不急，否了立项。'],
    ['call', '新来的总经理倾向自己开发，之前谈的都推翻了。'],
  ],
  'loss-reason:timing': [
    ['call', '新厂延期，{scene}要等明年，先关掉，到时候再联系。'],
    ['wechat', '{contact}说今年事情太多，顾不上，约明年一季度再谈。'],
  ],
  'loss-reason:no-contact': [
    ['call', '前后联系五次都没有回应，电话不接微信不回，先关闭。'],
    ['call', '号码停机，邮箱退信，找不到其他联系人。'],
    ['note', '多次联系无人应答，判断为无效线索。'],
  ],
  'loss-reason:other': [
    ['note', '客户没有说明原因，暂不考虑。'],
    ['note', '不做了。'],
  ],
};

export const returnSentences: readonly Sentence[] = [
  ['note', '客户换了负责人，需求要重新过一遍，退回上一阶段。'],
  ['call', '{contact}说范围有变，增加了一个车间，方案要重新做。'],
  ['meeting', '评审没有通过，技术协议要改，先退回去补调研。'],
];

export const reopenSentences: readonly Sentence[] = [
  ['call', '{contact}主动来电，预算批下来了，重新打开这个商机。'],
  ['wechat', '之前的供应商交付出了问题，客户回头找我们，重新跟进。'],
  ['call', '项目重新立项，{contact}请我们更新方案，商机重新打开。'],
];

export const handOverReasons: readonly string[] = [
  '区域调整，客户转给同事跟进',
  '新同事入职，分配一部分客户',
  '原负责人手上商机太多，转出',
  '客户指定换人对接',
];

export const rivals: readonly string[] = [
  '另一家网关厂商',
  '一家外资品牌',
  '本地集成商',
  '做视觉的老牌厂家',
  '客户的现有供应商',
  '一家深圳的方案商',
];
