/** What customers bring to after-sales, and what is said about it. */
import type { CasePriority } from '../../../src/service/model/case/priorities.ts';

export type CaseSketch = {
  name: string;
  kind: string;
  priority: CasePriority;
  channel: string;
  description: string;
  answer: string;
  /** What the customer says next. */
  back: string;
  note: string;
};

export const caseSketches: readonly CaseSketch[] = [
  {
    name: '开机后报警 E07，无法启动',
    kind: 'fault',
    priority: 'urgent',
    channel: 'phone',
    description: '早班开机报警 E07，产线停着，现场已按手册复位两次无效。',
    answer: '已远程查看日志，是急停回路松动，工程师今天下午到现场处理，请先不要强制复位。',
    back: '工程师到了，换了一个接线端子，已经恢复。',
    note: '同批次第三次出现，已提给研发看端子选型。',
  },
  {
    name: '夜班偶发停机，想查原因',
    kind: 'fault',
    priority: 'high',
    channel: 'wechat',
    description: '最近一周夜班停机两次，每次十分钟左右自己恢复。',
    answer: '请把这两次停机前后各半小时的运行记录发给我们，我们先做分析。',
    back: '记录已经发到邮箱了，麻烦看一下。',
    note: '怀疑车间电压波动，建议加装记录仪。',
  },
  {
    name: '报表导出少一列',
    kind: 'question',
    priority: 'normal',
    channel: 'email',
    description: '月度产量报表导出后没有“班次”一列。',
    answer: '在“报表设置—列”里勾选“班次”后重新导出即可，附上图示步骤。',
    back: '可以了，谢谢。',
    note: '文档里这一步没有写，已补。',
  },
  {
    name: '安装人员未按约定时间到场',
    kind: 'complaint',
    priority: 'high',
    channel: 'phone',
    description: '约好上午九点安装调试，下午三点才到，耽误了试产。',
    answer: '非常抱歉耽误了试产，我们已重新排期并减免这次的上门费，后续到场前一天都会电话确认。',
    back: '希望以后提前说一声。',
    note: '已和服务调度复盘，客户情绪已平复。',
  },
  {
    name: '备件发货进度',
    kind: 'question',
    priority: 'low',
    channel: 'portal',
    description: '上周下单的两套滤芯什么时候能到？',
    answer: '今天已从苏州仓发出，预计后天送达，单号稍后短信发给您。',
    back: '收到，谢谢。',
    note: '苏州仓库存偏低，提醒采购补货。',
  },
  {
    name: '希望支持手机查看产量',
    kind: 'wish',
    priority: 'low',
    channel: 'wechat',
    description: '车间主任经常在外面，希望手机上能看当班产量。',
    answer: '这个功能在下个季度的计划里，上线后第一时间通知您试用。',
    back: '好的，期待。',
    note: '可以作为增购看板模块的切入点。',
  },
  {
    name: '收到的配件型号不对',
    kind: 'return',
    priority: 'normal',
    channel: 'phone',
    description: '订的是 40 型法兰，收到的是 50 型，需要换货。',
    answer: '已安排换货，新件今天发出，旧件请交给同一位快递员带回，运费由我们承担。',
    back: '新件收到了，型号正确。',
    note: '仓库贴错标签，同批已全部核对。',
  },
  {
    name: '精度漂移，需要重新标定',
    kind: 'fault',
    priority: 'normal',
    channel: 'onsite',
    description: '运行三个月后尺寸偏差 0.03 mm，超出工艺要求。',
    answer: '请按附件步骤做一次自动标定，若仍超差我们安排工程师携标准件到场。',
    back: '自动标定后偏差 0.01，先观察一周。',
    note: '同型号建议把标定周期从六个月改为三个月。',
  },
];

type Said = { score: number; comment: string; weight: number };

/** What customers say of a case that was solved. */
export const csatComments: readonly Said[] = [
  { score: 5, comment: '响应很快，工程师讲得也清楚。', weight: 34 },
  { score: 5, comment: '', weight: 30 },
  { score: 4, comment: '问题解决了，来之前再确认一次时间就更好了。', weight: 14 },
  { score: 4, comment: '', weight: 14 },
  { score: 3, comment: '解决了，但等备件等得有点久。', weight: 6 },
  { score: 2, comment: '同样的问题来了两次才好。', weight: 3 },
];

/** Whether customers would recommend us, and why. */
export const npsComments: readonly Said[] = [
  { score: 10, comment: '产线换型时间少了一半，已经介绍给隔壁工厂。', weight: 12 },
  { score: 10, comment: '', weight: 8 },
  { score: 9, comment: '交付准时，培训很细。', weight: 14 },
  { score: 8, comment: '整体不错，报表还可以再灵活一点。', weight: 12 },
  { score: 7, comment: '', weight: 8 },
  { score: 6, comment: '设备好用，售后备件价格偏高。', weight: 5 },
  { score: 4, comment: '安装比约定晚了一周。', weight: 3 },
];
