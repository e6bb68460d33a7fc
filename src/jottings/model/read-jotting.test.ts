import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInTypes } from '../../activities/model/follow-up-type.ts';
import { chinaCalendar } from '../../platform/model/working-calendar.ts';
import { proposalSchema } from './proposal.ts';
import { checkedProposal, readJotting } from './read-jotting.ts';

/** A Friday. */
const today = '2026-11-27';
const context = {
  today,
  calendar: chinaCalendar,
  currency: 'CNY',
  types: builtInTypes,
  ownNames: ['林晓雯'],
};

/** In one line: type, result, next step with its day and whose it is, amount, people, evidence. */
function told(text: string): string {
  const { type, result, nextStep, amount, people, evidence } = readJotting(text, context);
  const step = nextStep && [
    nextStep.by === 'customer' ? '客户' : '我们',
    nextStep.days.join('/'),
    nextStep.time,
    nextStep.what,
  ];
  return [
    type ? `${type.value}${result ? `:${result.value}` : ''}` : '-',
    step?.filter(Boolean).join(' ') ?? '-',
    amount ? String(amount.amounts.map((fen) => Number(fen) / 1e6).join('/')) : '-',
    people
      .map(({ name, title, mobile, phone, email }) =>
        [name, title, mobile ?? phone, email].filter(Boolean).join(' '),
      )
      .join(',') || '-',
    evidence.map(({ kind }) => kind).join(',') || '-',
  ].join(' | ');
}

const sentences: [string, string][] = [
  [
    '今天拜访了王总，客户对方案很感兴趣，预算二十万左右，下周三下午3点回访',
    'visit:interested | 我们 2026-12-02 15:00 下午3点回访 | 20 | 王总 | -',
  ],
  ['电话沟通，客户说再考虑，月底前给答复', 'call:thinking | 客户 2026-11-30 给答复 | - | - | -'],
  ['刚和李工通了电话，已发报价25.8万，下周一跟进', 'call | 我们 2026-11-30 跟进 | 25.8 | 李工 | quote_sent'],
  [
    '上门演示，采购经理李娜 13800138000 很满意，符合需求，12月5号签合同',
    'demo:fits | 我们 2026-12-05 签合同 | - | 李娜 采购经理 13800138000 | -',
  ],
  [
    '微信聊了一下，对方嫌价格太贵，要求降价，明天上午给他回电话',
    'wechat | 我们 2026-11-28 上午给他回电话 | - | - | -',
  ],
  ['客户同意试用，我们下周二去安装', '- | 我们 2026-12-01 我们去安装 | - | - | trial_agreed'],
  ['合同已签，金额¥258,000，下周五前发货', '- | 我们 2026-12-04 发货 | 25.8 | - | contract_signed'],
  ['没人接，明天再打电话', 'call:no_answer | 我们 2026-11-28 再打电话 | - | - | -'],
  [
    'Visited the customer, they agreed to a trial, follow up next Friday 3pm',
    'visit | 我们 2026-12-04 15:00 follow up 3pm | - | - | trial_agreed',
  ],
  [
    'Called Mr. Wang, budget 300,000, send the quote in two weeks',
    'call | 我们 2026-12-11 send the quote | 30 | - | -',
  ],
  ['国庆后第一个工作日去拜访陈主任', '- | 我们 2027-10-04 去拜访陈主任 | - | 陈主任 | -'],
  [
    '邮件发了资料，等客户下周内部评审',
    'email | 客户 2026-11-30/2026-12-02/2026-12-04 等客户内部评审 | - | - | -',
  ],
  ['报价已发，还没签合同', '- | - | - | - | quote_sent'],
  ['客户选了别家，项目取消', '- | - | - | - | lost'],
  ['下下周一上午十点开评审会', '- | 我们 2026-12-07 10:00 上午十点开评审会 | - | - | -'],
  ['王总说下周四给答复', '- | 客户 2026-12-03 王总说给答复 | - | 王总 | -'],
  ['我们答应月底前给王总出方案', '- | 我们 2026-11-30 我们答应给王总出方案 | - | 王总 | -'],
  [
    '约了张建国经理下周三下午两点半见面',
    '- | 我们 2026-12-02 14:30 约了张建国经理下午两点半见面 | - | 张建国 经理 | -',
  ],
  [
    '需求确认清楚了，预算大概30-40万，周五之前提交方案',
    '- | 我们 2026-11-27/2026-12-04 提交方案 | 30/40 | - | need_confirmed',
  ],
  ['下一步：等客户内部审批', '- | 客户 等客户内部审批 | - | - | -'],
  ['昨天去现场看了产线，设备老化严重，客户想年底前换', 'visit | - | - | - | -'],
  [
    '跟采购李经理通话，他让我们明天把报价单发过去',
    'call | 我们 2026-11-28 他让我们把报价单发过去 | - | 李经理 | -',
  ],
  [
    '开会讨论了技术方案，技术总监赵刚提了三点意见，下周一改完再发',
    'meeting | 我们 2026-11-30 改完再发 | - | 赵刚 技术总监 | -',
  ],
  ['客户嫌贵，要打九折，总价压到18万', '- | - | 18 | - | -'],
  [
    '拜访刘厂长，预算五六十万，三家比价，15号开标',
    'quote:compares | 客户 2026-12-15 开标 | 50/60 | 刘厂长 | -',
  ],
  [
    '会上达成一致，合同金额一百二十万，下周签约',
    'meeting:agreed | 我们 2026-11-30/2026-12-02/2026-12-04 签约 | 120 | - | -',
  ],
  ['加了微信 zhangwei_88，明天发资料', 'wechat | 我们 2026-11-28 发资料 | - | - | -'],
  ['对方电话没接，下午3点再打', 'call:no_answer | 我们 2026-11-27/2026-11-28 15:00 下午3点再打 | - | - | -'],
  ['陈总答应下周二打款', '- | 客户 2026-12-01 陈总答应打款 | - | 陈总 | -'],
  ['客户要求周五下班前给最终报价', '- | 客户 2026-11-27/2026-12-04 客户要求下班前给最终报价 | - | - | -'],
  ['约客户下周三或周四来公司参观', '- | 我们 2026-12-02/2026-12-03 约客户来公司参观 | - | - | -'],
  ['过两天再联系', '- | 我们 2026-11-29/2026-11-30 再联系 | - | - | -'],
  ['春节后再谈', '- | 我们 2027-02-09 再谈 | - | - | -'],
  ['明年3月启动项目，年后联系', '- | 我们 2027-02-09 联系 | - | - | -'],
  ['预算批下来了，大约80万，准备走招标', '- | - | 80 | - | approved'],
  ['样品测试通过，客户很满意', '- | - | - | - | trial_agreed'],
  ['POC 下周一开始，为期两周', '- | 我们 2026-11-30 POC 开始 | - | - | -'],
  ['孙主任介绍了新来的采购负责人周敏，电话13912345678', '- | - | - | 孙主任,周敏 采购负责人 13912345678 | -'],
  ['客户说不需要了', '- | - | - | - | -'],
  ['项目暂停，等明年预算', '- | 我们 2027-01-04 等预算 | - | - | -'],
  ['发了两份报价，分别是 12万 和 15 万', '- | - | 12/15 | - | quote_sent'],
  ['定金5万已付，尾款发货前付清', '- | - | - | - | -'],
  ['单价 3200 元，先要 50 台', '- | - | - | - | -'],
  ['友商报价 16 万，我们报 18.5万', '- | - | 18.5 | - | -'],
  ['竞争对手降到了15万，客户在比价', 'quote:compares | - | - | - | -'],
  ['李总电话 0512-66668888，邮箱 li@yunlan.cn', '- | - | - | 李总 0512-66668888 li@yunlan.cn | -'],
  ['帮客户申请试用账号，3天内开通', '- | 我们 2026-11-30 开通 | - | - | -'],
  ['马上给客户回电', '- | 我们 2026-11-27/2026-11-28 给客户回电 | - | - | -'],
  ['尽快提供案例', '- | 我们 2026-11-27/2026-11-28 提供案例 | - | - | -'],
  ['周一例会汇报', '- | 我们 2026-11-30 例会汇报 | - | - | -'],
  ['今天下午4点和客户视频会议', '- | 我们 2026-11-27 16:00 下午4点和客户视频会议 | - | - | -'],
  ['刚开完腾讯会议，客户提出要加两个接口，周三前给评估', 'meeting | 我们 2026-12-02 给评估 | - | - | -'],
  ['赵工要技术参数表，今天发他', '- | - | - | 赵工 | -'],
  ['问了使用情况，一切正常，半年后续约', '- | 我们 2027-05-27 续约 | - | - | -'],
  ['客户搬新厂，11月30号之前要装好', '- | 我们 2026-11-30 要装好 | - | - | -'],
  ['三个工作日内回复客户', '- | 我们 2026-12-02 回复客户 | - | - | -'],
  [
    '下周去一趟苏州拜访云澜科技',
    '- | 我们 2026-11-30/2026-12-02/2026-12-04 去一趟苏州拜访云澜科技 | - | - | -',
  ],
  ['礼拜五上午去签合同', '- | 我们 2026-11-27/2026-12-04 上午去签合同 | - | - | -'],
  ['12/8 去客户那里演示', '- | 我们 2026-12-08 去客户那里演示 | - | - | -'],
  ['2026-12-15 10:00 技术交流会', '- | 我们 2026-12-15 10:00 10:00 技术交流会 | - | - | -'],
  ['月底催款', '- | 我们 2026-11-30 催款 | - | - | -'],
  ['下个月初再跟一下', '- | 我们 2026-12-01 再跟一下 | - | - | -'],
  [
    'Meeting went well. Price accepted, contract to be signed by end of month',
    'meeting | 我们 2026-11-30 contract to be signed | - | - | -',
  ],
  ['No answer, call again tomorrow morning', '- | 我们 2026-11-28 call again morning | - | - | -'],
  [
    'Sent the proposal yesterday, they will get back to us on Monday',
    '- | 客户 2026-11-30 they will get back to us | - | - | quote_sent',
  ],
  [
    'Demo went great; interested but need to check the budget in 3 working days',
    'demo | 我们 2026-12-02 interested but need to check the budget | - | - | demo_done',
  ],
  ['Customer asked for a discount, budget is 250k', '- | - | 25 | - | -'],
  ['They chose a competitor', '- | - | - | - | lost'],
  ['Met the CTO, follow up on Dec 10', 'visit | 我们 2026-12-10 follow up | - | - | -'],
  ["WeChat: he'll pay next week", "- | 客户 2026-11-30/2026-12-02/2026-12-04 WeChat: he'll pay | - | - | -"],
  ['email the contract to Anna by Thursday', '- | 我们 2026-12-03 email the contract to Anna | - | - | -'],
  [
    '需要法务审合同，预计12月中旬走完流程',
    '- | 我们 2026-12-11/2026-12-16/2026-12-18 需要法务审合同,预计走完流程 | - | - | -',
  ],
  ['林晓雯 10:32', '- | - | - | - | -'],
  ['拜访完毕', 'visit | - | - | - | -'],
  ['.', '- | - | - | - | -'],
  ['嗯', '- | - | - | - | -'],
  ['客户很忙，改天再说', '- | 我们 2026-11-30/2026-12-02/2026-12-04 再说 | - | - | -'],
  ['请王总周三之前提供图纸', '- | 客户 2026-12-02 请王总提供图纸 | - | 王总 | -'],
  ['等对方10号前付款', '- | 客户 2026-12-10 等对方付款 | - | - | -'],
  ['我明天去送样品', '- | 我们 2026-11-28 我去送样品 | - | - | -'],
  ['他下周出差，回来再约', '- | 客户 2026-11-30/2026-12-02/2026-12-04 他出差,回来再约 | - | - | -'],
  ['客户老板姓马，人很好', '- | - | - | - | -'],
  ['上午拜访华东电力，和设备科王科长聊了半小时', 'visit | - | - | 王科长 | -'],
  ['2号楼3层的设备坏了，后天上门检修', '- | 我们 2026-11-29 上门检修 | - | - | -'],
  ['13800138000 打不通', 'call:no_answer | - | - | - | -'],
  ['刚签了30万的单子', '- | - | 30 | - | contract_signed'],
  ['已经给客户发了报价，等回复', '- | - | - | - | quote_sent'],
  ['还没给客户报价，明天报', '- | 我们 2026-11-28 报 | - | - | -'],
  ['如果报价没问题就签合同', '- | - | - | - | -'],
  ['客户问能不能试用？', '- | - | - | - | -'],
  ['计划下周发报价', '- | 我们 2026-11-30/2026-12-02/2026-12-04 发报价 | - | - | -'],
  ['报价方案下周一提交', '- | 我们 2026-11-30 报价方案提交 | - | - | -'],
  ['客户接受报价，同意签合同，法务下周三前审完', '- | 我们 2026-12-02 法务审完 | - | - | quote_accepted'],
  ['验收通过，客户打了尾款', '- | - | - | - | delivered'],
  ['客户领导批了，预算有了', '- | - | - | - | approved'],
  ['明后天给您回复', '- | 我们 2026-11-28/2026-11-29 给您回复 | - | - | -'],
  ['王总把合同寄回来了，下周三开票', '- | - | - | 王总 | -'],
  ['客户说预算只有十来万', '- | - | 10 | - | -'],
  [
    '今天去了云澜智能，见到设备部李部长，他对分拣线改造很感兴趣，预算大概85万，约好下周四上午10点带工程师来看现场',
    'visit:interested | 我们 2026-12-03 10:00 约好上午10点带工程师来看现场 | 85 | 李部长 | -',
  ],
  [
    'Spoke with the buyer; price is too expensive, will send a new quote tomorrow',
    'call | 我们 2026-11-28 will send a new quote | - | - | -',
  ],
];
test.each(sentences)('“%s”', (text, wanted) => expect(told(text)).toBe(wanted));

test('a pasted chat is one, whatever it speaks of', () => {
  const chat = '王总 10:32\n报价收到了，周三前给你答复\n林晓雯 10:33\n好的，等您消息';
  const { type, nextStep, people } = readJotting(chat, context);
  expect(type?.value).toBe('wechat');
  expect(nextStep).toMatchObject({ days: ['2026-12-02'], isDeadline: true });
  expect(people.map(({ name }) => name)).toEqual(['王总']);
});

test('an organisation’s own type is known by its name, a retired one is not', () => {
  const own = { ...builtInTypes[0]!, key: 'survey', name: '现场勘测', nameEn: 'Survey', results: [] };
  const read = (isRetired: boolean) =>
    readJotting('做了现场勘测，数据齐了', { ...context, types: [{ ...own, isRetired }] }).type?.value;
  expect([read(false), read(true)]).toEqual(['survey', undefined]);
});

const bits = fc.constantFrom(
  ...sentences.flatMap(([text]) => text.split('，')),
  '，',
  '。',
  '\n',
  '了',
  '前',
  '¥',
  '1',
  '：',
  '\u0000',
  '😀',
  '\ud800',
  '<b>',
  '){',
  '%',
  '王总',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(bits, { maxLength: 9 }).map((all) => all.join('')),
);

test('whatever is typed: a whole proposal, spans in the text, no step before today', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const proposal = readJotting(text, context);
      expect(proposalSchema.safeParse(proposal).error).toBeUndefined();
      const { type, result, nextStep, amount, people, evidence } = proposal;
      for (const part of [type, result, nextStep, amount, ...people, ...evidence]) {
        if (!part?.span) continue;
        expect(part.span.from).toBeLessThan(part.span.to);
        expect(part.span.to).toBeLessThanOrEqual(text.length);
      }
      for (const day of nextStep?.days ?? []) expect(day >= today).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('what another reader answers is held to the same: no day gone by, no span outside, no type unknown', () => {
  const read = readJotting('电话沟通，下周三回访', context);
  expect(checkedProposal(read, '电话沟通，下周三回访', context)).toEqual(read);
  const forged = {
    ...read,
    type: { value: 'spy', span: null, sureness: 1 },
    nextStep: { ...read.nextStep, days: ['2020-01-01', '2026-12-02'] },
    evidence: [{ kind: 'lost', span: { from: 3, to: 900 }, sureness: 1 }],
  };
  expect(checkedProposal(forged, '电话沟通，下周三回访', context)).toMatchObject({
    type: null,
    nextStep: { days: ['2026-12-02'] },
    evidence: [],
  });
  for (const junk of [null, 'ok', {}, { ...read, amount: { amounts: ['-1'], span: null, sureness: 1 } }])
    expect(checkedProposal(junk, 'x', context)).toBeNull();
});
