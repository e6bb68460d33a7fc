/** Titles of tasks on deals by the rank of the stage; the same places as in talk. */
export const taskByRank: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>> = {
  1: [
    '约{contact}做线上演示',
    '安排现场调研',
    '发两个同行案例给{contact}',
    '回访问卷填写情况',
    '请{contact}引见采购负责人',
  ],
  2: [
    '整理需求确认书并发给客户签字',
    '安排{product}样机测试',
    '和售前确认{count}个点位的接入方案',
    '向{contact}确认预算和立项时间',
  ],
  3: [
    '提交正式报价',
    '跟进{contact}对报价的反馈',
    '准备方案汇报 PPT',
    '和信息部过技术协议',
    '请经理一起拜访客户',
  ],
  4: [
    '催合同法务审核',
    '发合同修订稿给{contact}',
    '确认付款方式和交期',
    '准备签约材料',
    '和{contact}确认盖章进度',
  ],
};

export const renewalTasks: readonly string[] = [
  '准备年度使用报告',
  '约{contact}做续约回访',
  '发续约报价',
  '核对开票信息',
  '确认增购数量',
];

/** The agreed next step of an open deal, by rank. */
export const nextStepByRank: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>> = {
  1: ['线上演示{product}', '到现场看设备', '约采购负责人见面', '发同行业案例'],
  2: ['签回需求确认书', '样机测试结果评审', '和副总经理沟通预算', '确认点位清单'],
  3: ['等客户内部评审报价', '二次报价', '方案汇报会', '带客户参观样板工厂'],
  4: ['合同法务终审', '商务谈判第二轮', '等客户盖章', '确认预付款'],
};

export const nextStepOfRenewal: readonly string[] = [
  '续约回访',
  '确认增购清单',
  '等续约合同盖章',
  '发使用报告',
];

/** What is on the desks of those who own no deals; `daysFromToday` below zero is overdue; `onDeal` is about one of the furthest or largest open deals. */
export type DeskTask = { title: string; daysFromToday: number; promised?: true; onDeal?: true };

export const managerDesk: readonly DeskTask[] = [
  { title: '看一遍停滞商机，和负责人逐单过', daysFromToday: 0 },
  { title: '给欧文斌做一次输单原因辅导', daysFromToday: 0 },
  { title: '审核特批账期的申请', daysFromToday: -1, onDeal: true },
  { title: '带蒋亦辰拜访一家老客户', daysFromToday: 1 },
  { title: '准备周五的团队复盘', daysFromToday: 3 },
  { title: '回复{scene}的折扣请示', daysFromToday: -3, onDeal: true },
];

export const marketerDesk: readonly DeskTask[] = [
  { title: '把上周展会名片录完并分给两个团队', daysFromToday: 0 },
  { title: '核对抖音线索为什么联系不上的多', daysFromToday: 0 },
  { title: '给销售发新的同行业案例视频', daysFromToday: 0, promised: true },
  { title: '回复官网三条未分配的咨询', daysFromToday: -1 },
  { title: '百度推广关键词月度调整', daysFromToday: -4 },
  { title: '下月线上研讨会邀请名单', daysFromToday: 5 },
];

export const executiveDesk: readonly DeskTask[] = [
  { title: '看本月漏斗和瓶颈，准备经营会', daysFromToday: 0 },
  { title: '确认四季度目标分解', daysFromToday: -2 },
  { title: '和周建平过{scene}这单，决定是否出面', daysFromToday: 0, onDeal: true },
  { title: '审阅渠道投入产出表', daysFromToday: 2 },
];

export const administratorDesk: readonly DeskTask[] = [
  { title: '清理没有下一步的进行中商机', daysFromToday: 0 },
  { title: '检查输单原因选了“其他”的商机', daysFromToday: 0 },
  { title: '合并疑似重复的客户', daysFromToday: -1 },
  { title: '给新同事开通权限并培训', daysFromToday: -2 },
  { title: '导入老客户续约到期表', daysFromToday: 1 },
  { title: '更新各阶段目标转化率', daysFromToday: 6 },
];

/** The rep's day, each on one of the open deals the furthest along. */
export const repDesk: readonly DeskTask[] = [
  { title: '和{contact}确认盖章进度', daysFromToday: 0, promised: true, onDeal: true },
  { title: '把修改后的报价发给{contact}', daysFromToday: 0, promised: true, onDeal: true },
  { title: '回复{contact}关于断网续传的问题', daysFromToday: 0, promised: true, onDeal: true },
  { title: '约{contact}现场看设备', daysFromToday: 0, onDeal: true },
  { title: '电话回访{contact}，确认立项会结果', daysFromToday: 0, onDeal: true },
  { title: '给{contact}补发技术协议', daysFromToday: -1, promised: true, onDeal: true },
  { title: '跟进{contact}对方案的反馈', daysFromToday: -3, onDeal: true },
  { title: '催{contact}回传需求确认书', daysFromToday: -6, onDeal: true },
  { title: '准备{scene}的方案汇报', daysFromToday: 1, onDeal: true },
  { title: '拜访{contact}', daysFromToday: 2, onDeal: true },
];
