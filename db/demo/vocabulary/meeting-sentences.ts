/** Meetings as salespeople of machines hold them, and what is said on the telephone. */

export type MeetingSketch = {
  title: string;
  minutes: number;
  place: string;
  link: string;
  agenda: string;
  topics: string;
  decisions: readonly string[];
  nextSteps: readonly string[];
};

export const meetingSketches: readonly MeetingSketch[] = [
  {
    title: '需求沟通会：{deal}',
    minutes: 60,
    place: '客户会议室',
    link: '',
    agenda: '一、现有产线情况\n二、节拍和精度要求\n三、预算与时间安排',
    topics: '客户现有设备节拍跟不上新订单，希望四季度前投产。最关心换型时间和售后响应速度。',
    decisions: ['按 12 秒节拍出方案', '样件由客户下周寄出'],
    nextSteps: ['整理需求清单发客户确认', '安排工程师现场测量'],
  },
  {
    title: '方案评审：{deal}',
    minutes: 90,
    place: '',
    link: 'https://meeting.example.cn/j/8829103',
    agenda: '一、方案介绍\n二、技术答疑\n三、交付计划',
    topics: '技术部认可整体布局，对夹具强度有疑问；采购提出分两期付款。',
    decisions: ['夹具方案补充受力计算', '交付周期按 75 天写入方案'],
    nextSteps: ['补充夹具计算书', '更新报价并区分选配项'],
  },
  {
    title: '商务谈判：{deal}',
    minutes: 60,
    place: '客户总部 3 楼',
    link: '',
    agenda: '一、付款方式\n二、质保与备件\n三、合同条款',
    topics: '对方希望预付款降到两成、质保两年。竞争对手报价低约百分之五，但交期长。',
    decisions: ['预付款三成不变，质保延到 18 个月'],
    nextSteps: ['法务核对合同第七条', '周五前给最终报价'],
  },
  {
    title: '现场考察：{deal}',
    minutes: 120,
    place: '苏州样板工厂',
    link: '',
    agenda: '一、参观同类产线\n二、与使用方交流',
    topics: '客户看了同类产线的换型过程，对现场整洁和数据看板印象好，问了三年的故障率。',
    decisions: ['以样板线为基础做定制'],
    nextSteps: ['发送样板线三年运行数据', '约客户生产总监通话'],
  },
  {
    title: '项目启动准备：{deal}',
    minutes: 45,
    place: '',
    link: 'https://meeting.example.cn/j/5510277',
    agenda: '一、里程碑\n二、双方接口人',
    topics: '双方确认里程碑和接口人，客户要求每两周汇报一次进度。',
    decisions: ['每两周周三上午例会'],
    nextSteps: ['建立联络表', '发出第一版进度计划'],
  },
];

export const phoneTalk: readonly string[] = [
  '确认了样件到货时间，客户说质检排在周四，结果出来后给我们回电话。',
  '客户问能不能把两台一起谈价，答应明天给答复，先和经理商量底线。',
  '对方已经把方案转给生产部，预计下周开内部评审会，需要我们派人答疑。',
  '提醒客户报价有效期到月底，客户表示预算已经报上去，等领导签字。',
  '客户对交期有顾虑，解释了关键部件备货情况，约好下周一再沟通。',
];

export const lostTalk: readonly string[] = ['未接听，稍后再拨。', '对方在开会，下午再联系。'];
