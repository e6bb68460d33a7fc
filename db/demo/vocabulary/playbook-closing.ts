/** What is said from the quote to the signature and the renewal; what some say for themselves. */
import {
  contract,
  due,
  negotiation,
  piece,
  quote,
  renewalQuote,
  review,
  talk,
  type DemoPiece,
} from './playbook-piece.ts';

export const quotes: DemoPiece[] = [
  piece({
    family: 'quote',
    title: '报价邮件：先讲账再报价',
    tags: ['邮件', '报价'],
    stages: [quote],
    used: [0.5, 0.24],
    before: `{{ 联系人姓名 }}您好，附件是报价单，总价 {{ 商机金额 }}，请查收。`,
    body: `{{ 联系人姓名 }}您好：
附上“{{ 商机名称 }}”的方案和报价，先说结论：
· 按您给的数，停机和抄表一年大约多花　　万元；
· 这次投入 {{ 商机金额 }}，含硬件、软件、安装调试和一年质保；
· 大约　　个月收回。
报价单里硬件、软件、服务分开列，方便采购核对；有效期 30 天。
我{{ 商机下一步日期 }}给您打电话，主要听两件事：技术上还差什么，价格上谁有不同意见。
{{ 我的姓名 }}　{{ 我的公司名称 }}`,
  }),
  piece({
    family: 'quote',
    title: '分三档报价的说法',
    tags: ['报价', '拜访'],
    stages: [quote],
    used: [0.36, 0.3],
    body: `我们按三档给{{ 客户名称 }}准备：
A 试点：先上一条线，验证效果，投入最小；
B 标准：全部关键设备，就是现在这份 {{ 商机金额 }}；
C 完整：再加能耗和大屏。
多数客户从 B 开始，因为一条线看不出全厂的瓶颈。您和领导会先看哪一档？`,
  }),
  piece({
    family: 'quote',
    title: '对方说“比别家贵一成”',
    tags: ['异议', '价格'],
    stages: [quote, negotiation],
    used: [0.44, 0.28],
    body: `谢谢您直说。能不能请您把两份清单并排放，我们只比三样：
1. 老设备能不能接：对方不接的那几台，后面要单独花钱；
2. 断网续传和质保期：差一年质保，大约就是这一成；
3. 谁来调试：我们的价格里含现场一周。
如果这三样都一样，我来想办法；如果不一样，贵的就不是我们。`,
  }),
  piece({
    family: 'follow_up',
    title: '报价后第三天的跟进',
    tags: ['电话', '催进'],
    stages: [quote, renewalQuote],
    used: [0.33, 0.33],
    body: `{{ 联系人姓名 }}，报价您那边看到哪一步了？是还没转给采购，还是有人提了问题？
如果有三个以上的问题，我约个半小时的会一次说清；如果只有一个，您现在告诉我，我今天给答复。`,
  }),
  piece({
    family: 'material',
    title: '投入产出测算表',
    tags: ['表格', '报价'],
    stages: [quote],
    used: [0.4, 0.22],
    body: '给{{ 客户名称 }}的投入产出测算，黄色格子填您自己的数，回收期自动算出来。',
    file: {
      name: '投入产出测算表.csv',
      content:
        '项目,数量,单价（元）,一年（元）\n停机损失（小时）,120,3500,420000\n抄表与统计（人）,1.5,72000,108000\n质量追溯返工（次）,24,2600,62400\n合计,,,590400\n',
    },
  }),
];

export const negotiations: DemoPiece[] = [
  piece({
    family: 'negotiation',
    title: '客户要求再降价：换条件，不白让',
    tags: ['价格', '让步'],
    stages: [negotiation],
    used: [0.5, 0.25],
    before: '价格我去申请一下，尽量给您争取。',
    body: `{{ 联系人姓名 }}，价格我可以去谈，但要拿得出理由。您看能不能给我其中一条：
· {{ 商机预计成交日期 }}前签；
· 预付由三成提到五成；
· 二期一起签，先不付款；
· 做成案例，允许我们带两家客户来看。
您能给哪一条，我就按那一条去申请，今天给您回话。`,
  }),
  piece({
    family: 'negotiation',
    title: '付款条款谈判要点',
    tags: ['条款', '合同'],
    stages: [negotiation],
    used: [0.3, 0.28],
    body: `底线：预付不少于 30%，到货 30%，验收 30%，质保金不超过 10%、一年付清。
可以让的：到货款分两次；验收标准写成“连续运行 15 天”。
不能让的：“客户的客户付款后再付”、无限期验收。
对{{ 客户名称 }}先报 4-3-2-1，谈到 3-3-3-1 为止；再低先找经理。`,
  }),
  piece({
    family: 'negotiation',
    title: '催签：把审批走完',
    tags: ['催进', '合同'],
    stages: [negotiation, contract],
    used: [0.38, 0.24],
    body: `{{ 联系人姓名 }}，合同现在在哪位手上？
交付排期按签约顺序走，{{ 商机预计成交日期 }}前盖章，设备这个月能发；晚一周，要排到下下批。
需要我准备什么说明给法务或财务，您说一声，半天之内给到。`,
  }),
  piece({
    family: 'script',
    title: '竞品最后一刻降价怎么应对',
    tags: ['竞品', '异议'],
    stages: [negotiation],
    used: [0.26, 0.27],
    body: `谢谢您愿意告诉我。最后一天才降的价，您不妨问他两句：少的这部分，从哪里省出来？出了问题，是谁来现场？
我们的价格三周没变，是因为一开始就按做完的样子报的。{{ 商机产品 }}在贵司测试的那一周，老设备全部接通，这一条他们还没做过。`,
  }),
];

export const renewals: DemoPiece[] = [
  piece({
    family: 'script',
    title: '到期前 90 天的续约电话',
    tags: ['续约', '电话'],
    stages: [due],
    used: [0.5, 0.3],
    body: `{{ 联系人姓名 }}您好，我是{{ 我的公司名称 }}的{{ 我的姓名 }}。咱们的服务还有三个月到期，先不谈续费。
我想约使用部门半小时，把这一年的在线率、告警处理和没用起来的功能过一遍，您看下周哪天合适？`,
  }),
  piece({
    family: 'follow_up',
    title: '使用回访纪要',
    tags: ['回访', '纪要'],
    stages: [review],
    used: [0.45, 0.35],
    body: `{{ 客户名称 }} 使用回访
一、用得好的：
二、没用起来的，为什么：
三、新想法和增购机会：
四、续约意见和决定人：
下一步：{{ 商机下一步 }}（{{ 商机下一步日期 }}）`,
  }),
  piece({
    family: 'quote',
    title: '续约报价：两年换一次升级',
    tags: ['续约', '报价'],
    stages: [renewalQuote],
    used: [0.42, 0.34],
    body: `{{ 联系人姓名 }}您好，续约有两个方案：
一年：{{ 商机金额 }}，内容同去年；
两年：每年优惠 5%，并含一次硬件升级和两次培训。
去年{{ 客户名称 }}的在线率和告警响应见附页。两个方案都在{{ 商机预计成交日期 }}前有效。`,
  }),
];

export const own: DemoPiece[] = [
  {
    family: 'script',
    title: '华东客户：先聊限电再聊能耗',
    tags: ['能耗', '开场'],
    stages: [talk],
    author: 'user:zhou-jianping',
    scope: 'team',
    team: 'team:sales',
    used: [0.3, 0.25],
    body: `{{ 联系人姓名 }}，今年夏天限电，{{ 客户城市 }}这边影响大吗？
我们有客户把能耗按班组算到每台设备，限电时知道先停哪台损失最小。您这边能看到单台的电费吗？`,
  },
  {
    family: 'script',
    title: '微信破冰：发一张他车间的图',
    tags: ['微信', '开场'],
    stages: [talk],
    author: 'user:lin-xiaowen',
    scope: 'personal',
    used: [0.6, 0.35],
    body: `{{ 联系人姓名 }}，上次路过咱们车间门口拍了张照（见图），三号线旁边那块手写看板，我放大看了下，停机原因一栏大多写的“其他”。
这块看板要是自动填，您每天早会能省十分钟。我画了张示意，发您看看？`,
  },
  {
    family: 'negotiation',
    title: '让步前先问三个问题',
    tags: ['价格', '让步'],
    stages: [negotiation],
    author: 'user:xu-haoran',
    scope: 'personal',
    used: [0.7, 0.4],
    body: `在答应之前先问：
1. 除了价格，还有没有别的没谈定？
2. 这个价同意了，今天能不能定？
3. {{ 客户名称 }}最后是谁签字，他知道这个价吗？
三个都有答案，再去申请；缺一个，先不开口。`,
  },
];
