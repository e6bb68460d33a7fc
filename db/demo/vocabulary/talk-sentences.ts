import type { NoteKind } from '../demo-world.ts';

/** What a rep writes down. Places: {contact} {title} {product} {scene} {amount} {rival} {days} {count} {month} {made}. */
export type Sentence = readonly [kind: NoteKind, text: string];

/** By the rank of the stage in which it is said. */
export const talkByRank: Readonly<Record<1 | 2 | 3 | 4, readonly Sentence[]>> = {
  1: [
    ['call', '和{contact}聊了二十分钟，现在设备数据靠人工抄表，每天两个人专门录，想先从{scene}做起。'],
    ['call', '了解到他们共有{count}条线，只有一半设备带通讯口，老设备要加采集模块。'],
    ['wechat', '{contact}把现场照片发来了，控制柜空间够，安装没有大问题。'],
    ['call', '{contact}是使用部门，预算归采购部管，请他帮忙引见采购负责人。'],
    ['meeting', '线上演示了{product}，设备部和信息部共五人参加，问得最多的是断网续传和数据安全。'],
    ['call', '对方在看{rival}，已经做过一轮演示，我们要尽快安排现场调研。'],
    ['note', '公司主营{made}，今年新厂投产，{scene}是新厂的配套要求。'],
    ['call', '{contact}出差，下周回来再约现场时间。'],
    ['visit', '到现场走了一圈，主要痛点是停机原因说不清，班组各说各的。'],
    ['wechat', '发了同行业的案例视频，{contact}说会转给生产部一起看。'],
    ['call', '客户关心价格，先报了大致区间，没有说死，重点还是讲效果。'],
    ['email', '把调研问卷发给{contact}，共二十个问题，请他们本周填好。'],
  ],
  2: [
    ['visit', '现场调研一天，确认首批{count}个点位，老设备接线图由他们提供。'],
    ['meeting', '需求评审会，{title}到场，明确要和现有 MES 对接，接口由我们出。'],
    ['call', '{contact}确认预算已列入{month}月计划，额度大概{amount}。'],
    ['note', '决策链理清了：设备部提需求，信息部把技术关，最后副总经理签字。'],
    ['email', '需求确认书发给客户，请{contact}签字回传。'],
    ['call', '信息部担心云端部署，说明可以本地部署，对方接受。'],
    ['meeting', '试点范围谈定：先上{count}台关键设备，跑一个月看停机率。'],
    ['wechat', '{contact}补充了两条需求：看板要上大屏，告警要推到企业微信。'],
    ['visit', '带售前一起去做样机测试，{product}采样稳定，客户工程师比较满意。'],
    ['call', '{rival}也做了测试，但接入老设备不行，这一点是我们的机会。'],
    ['note', '客户要求{days}天内上线，工期偏紧，已和交付确认可以排。'],
  ],
  3: [
    ['email', '方案和报价已发，总价{amount}，含安装调试和一年质保。'],
    ['meeting', '方案汇报会，技术部分没有异议，采购嫌总价偏高。'],
    ['call', '{contact}反馈我们比{rival}高一成多，希望再给一些空间。'],
    ['call', '采购要求拆分报价，软件和硬件分开列，已让商务重做。'],
    ['note', '和经理商量过：价格不动，多送半年维保和一次培训。'],
    ['visit', '陪客户参观了老客户的工厂，看完对{scene}的效果很认可。'],
    ['wechat', '{contact}说领导这周出差，报价要等他回来再看。'],
    ['meeting', '和信息部过了一遍技术协议，改了三处，基本定稿。'],
    ['email', '第二版报价已发，数量改为{count}套，单价不变。'],
    ['call', '客户内部立项会推迟到下周，{contact}说倾向我们。'],
    ['call', '财务要求账期六十天，已说明我们标准是三三四，对方再去沟通。'],
  ],
  4: [
    ['meeting', '商务谈判第一轮，对方要求再降百分之五，我们守住总价，付款改为三四三。'],
    ['call', '合同法务审核中，{contact}说主要卡在违约责任那一条。'],
    ['email', '合同修订稿已发，违约金上限按合同额百分之五，等法务回复。'],
    ['call', '副总经理已点头，{contact}说盖章还要走三天流程。'],
    ['visit', '上门和采购当面谈，交期定为{days}天，培训两次。'],
    ['note', '{rival}最后报了低价，客户拿来压价，我们补了投入产出测算。'],
    ['wechat', '{contact}来要开户行和开票资料，已经发过去。'],
    ['meeting', '和客户总经理见面，他更看重长期服务，谈得比较顺。'],
    ['call', '对方希望先付两成预付款，需要走特批，已报给周经理。'],
  ],
};

/** In the stages of the renewal pipeline, of any rank. */
export const renewalTalk: readonly Sentence[] = [
  ['call', '服务还有三个月到期，和{contact}通了电话，续约意向明确。'],
  ['visit', '上门回访，现场{count}个点位在线率 98%，客户对告警功能最满意。'],
  ['meeting', '一起看了一年的使用报告，停机时间少了两成，{contact}想推广到另一个车间。'],
  ['call', '{contact}提出价格希望和去年持平，增购部分可以按目录价。'],
  ['email', '续约报价{amount}已发，含增购的{product}。'],
  ['wechat', '客户换了对接人，和新来的{contact}加了微信，约下周见面。'],
  ['call', '采购说今年所有软件类合同都要重新比价，需要准备使用效果材料。'],
  ['note', '续约材料已备齐：使用报告、报价、上一年合同和验收单。'],
];
