/** Chats and messages as people paste them, with what a person reads in them. */
import type { PastedSample } from './pasted-sample.ts';

export const pastedChats: readonly PastedSample[] = [
  {
    text: '你好，我是苏州恒远精密机械有限公司的采购经理王建国，想了解一下你们的CRM系统，大概30个销售用，电话13800138000，微信同号',
    told: {
      name: '王建国',
      company: '苏州恒远精密机械有限公司',
      title: '采购经理',
      mobile: '13800138000',
      wechat: '13800138000',
      need: '想了解一下你们的CRM系统',
      province: '江苏',
      city: '苏州',
    },
  },
  {
    text: `张伟 2024/5/1 10:32
你好，在吗
明斗-小李 2024/5/1 10:33
您好，张总，请问有什么可以帮您？
张伟 2024/5/1 10:35
我们公司做注塑的，想上一套CRM，多少钱一年？
张伟 2024/5/1 10:36
我电话 139-1234-5678，东莞这边`,
    told: { name: '张伟', mobile: '13912345678', need: '想上一套CRM' },
  },
  {
    text: `追风少年：你们的设备能定制吗
小美（客服）：您好，可以的，请问您怎么称呼？
追风少年：我姓刘，无锡的，做锂电池外壳
小美（客服）：刘先生您好，方便留个电话吗？
追风少年：15961712345`,
    ownNames: ['小美'],
    told: { name: '刘先生', mobile: '15961712345', need: '你们的设备能定制吗' },
  },
  {
    text: '李总让我加您，我这边是江苏中天钢构的，需要一批H型钢，麻烦报个价发我邮箱 caigou@ztgg.com',
    told: { company: '江苏中天钢构', email: 'caigou@ztgg.com', need: '需要一批H型钢', province: '江苏' },
  },
  {
    text: '在吗？请问你们有没有适合幼儿园用的考勤机？我们在合肥，大概要12台。联系人：方老师 18956012345',
    told: {
      name: '方老师',
      mobile: '18956012345',
      city: '合肥',
      province: '安徽',
      need: '你们有没有适合幼儿园用的考勤机',
    },
  },
  {
    text: `[微信消息] 2026-03-02
陈海峰: 李经理，上次展会聊过，我是青岛海诺轴承的陈海峰
李娜: 陈总您好！资料我马上发您
陈海峰: 好的，我们打算换一条产线，预算80万左右
陈海峰: 我的邮箱 chf@hainuo.example.com 手机13953212345`,
    ownNames: ['李娜'],
    told: {
      name: '陈海峰',
      company: '青岛海诺轴承',
      email: 'chf@hainuo.example.com',
      mobile: '13953212345',
      need: '我们打算换一条产线，预算80万左右',
      province: '山东',
      city: '青岛',
    },
  },
  {
    text: '13770012345 想要报价',
    told: { mobile: '13770012345', need: '想要报价' },
  },
  {
    text: '您好 我叫司马青 在长沙开了三家餐饮店 想了解会员系统 电话:13107311234',
    told: { name: '司马青', mobile: '13107311234', need: '想了解会员系统' },
  },
  {
    text: '周工说你们做非标自动化，我们厂在昆山，想做一条装配线，联系我 vx: kunshan_zhou88',
    told: { wechat: 'kunshan_zhou88', city: '昆山', province: '江苏', need: '想做一条装配线' },
  },
  {
    text: '转介绍客户：郑州宇达电子商务有限公司，老板姓崔，崔总 18539912345，想做直播带货代运营',
    told: {
      company: '郑州宇达电子商务有限公司',
      name: '崔总',
      mobile: '18539912345',
      need: '想做直播带货代运营',
      province: '河南',
      city: '郑州',
    },
  },
  {
    text: `沈雯 10:02
你们这个净水器批发什么价
沈雯 10:02
我在温州，开了个五金店
客服小陈 10:05
您好，亲，方便加个微信吗
沈雯 10:06
wx sw_wenzhou`,
    told: { name: '沈雯', wechat: 'sw_wenzhou', city: '温州', province: '浙江' },
  },
  {
    text: '我是中建三局第二建设工程有限责任公司物资部的何磊，项目在武汉光谷，急需脚手架500吨，请尽快回电：027-87881234',
    told: {
      company: '中建三局第二建设工程有限责任公司',
      name: '何磊',
      phone: '027-87881234',
      need: '急需脚手架500吨',
      city: '武汉',
      province: '湖北',
    },
  },
  {
    text: 'Hi, this is Michael Chen from Harbor Freight Solutions Ltd. We need 2,000 pcs of cable drag chains. My WhatsApp is +1 415 555 2671, email m.chen@hfs.example.com',
    told: {
      name: 'Michael Chen',
      company: 'Harbor Freight Solutions Ltd.',
      phone: '+14155552671',
      email: 'm.chen@hfs.example.com',
      need: 'We need 2,000 pcs of cable drag chains',
    },
  },
  {
    text: '百度来的，没留名字，手机17712345678，问有没有二手叉车，人在南通',
    told: { mobile: '17712345678', city: '南通', province: '江苏', need: '问有没有二手叉车' },
  },
  {
    text: '公众号留言：我们学校（重庆市第八中学）想采购智慧黑板，60间教室，教务处徐主任，023-63501234',
    told: {
      company: '重庆市第八中学',
      name: '徐主任',
      phone: '023-63501234',
      need: '想采购智慧黑板',
      province: '重庆',
      city: '重庆',
    },
  },
  {
    text: `客户：你好 有没有304不锈钢板
我：您好，有的，要什么规格
客户：3mm的 大概5吨 能送到绍兴吗
我：可以的，您留个电话
客户：18058012345 姓潘`,
    ownNames: ['我'],
    told: { name: '潘', mobile: '18058012345', need: '有没有304不锈钢板', city: '绍兴', province: '浙江' },
  },
  {
    text: '贵公司的MES系统支持我们这种小厂吗？我们是做汽车零部件的，50人左右。——南京金龙汽配 韩冰 13951612345',
    told: { company: '南京金龙汽配', name: '韩冰', mobile: '13951612345', province: '江苏', city: '南京' },
  },
  {
    text: '抖音私信 用户8823：怎么合作 想代理你们的产品 沈阳的 电话15640012345',
    told: { mobile: '15640012345', need: '想代理你们的产品' },
  },
  {
    text: '老客户推荐：深圳前海微联科技有限公司 财务总监 葛小曼 gexm@weilian.example.cn 要一份报销系统的方案和报价',
    told: {
      company: '深圳前海微联科技有限公司',
      title: '财务总监',
      name: '葛小曼',
      email: 'gexm@weilian.example.cn',
      need: '要一份报销系统的方案和报价',
      province: '广东',
      city: '深圳',
    },
  },
  {
    text: '今天天气不错，明天的会议改到下午三点，大家记得带上材料。',
    told: {},
  },
];
