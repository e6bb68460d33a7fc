/** Business cards and feet of e-mails as people paste them, with what a person reads in them. */
import type { PastedSample } from './pasted-sample.ts';

export const pastedCards: readonly PastedSample[] = [
  {
    text: `王建国
采购总监
苏州恒远精密机械有限公司
地址：江苏省苏州市工业园区星湖街328号
电话：0512-62881234 转 801
手机：138 0013 8000
传真：0512-62881235
邮箱：wangjg@hengyuan.com
网址：www.hengyuan.com`,
    told: {
      name: '王建国',
      title: '采购总监',
      company: '苏州恒远精密机械有限公司',
      mobile: '13800138000',
      phone: '0512-62881234-801',
      email: 'wangjg@hengyuan.com',
      website: 'https://www.hengyuan.com',
      province: '江苏',
      city: '苏州',
    },
  },
  {
    text: `Best regards,
John Smith
Purchasing Manager
Acme Industrial Co., Ltd.
Tel: +86 21 5888 1234
Mobile: +86 139 1234 5678
Email: john.smith@acme.com
www.acme.com`,
    told: {
      name: 'John Smith',
      title: 'Purchasing Manager',
      company: 'Acme Industrial Co., Ltd.',
      phone: '021-58881234',
      mobile: '13912345678',
      email: 'john.smith@acme.com',
      website: 'https://www.acme.com',
    },
  },
  {
    text: `李晓梅 副总经理
东莞市宏达五金制品厂
东莞市长安镇沙头南区工业园12号
M：+86-13650012345
E：lixm@hongda-dg.cn`,
    told: {
      name: '李晓梅',
      title: '副总经理',
      company: '东莞市宏达五金制品厂',
      mobile: '13650012345',
      email: 'lixm@hongda-dg.cn',
      province: '广东',
      city: '东莞',
    },
  },
  {
    text: `【公司】杭州云栖信息技术有限公司
【姓名】陈思远
【职务】CTO
【手机】18868801234
【微信】csy_hz2020`,
    told: {
      company: '杭州云栖信息技术有限公司',
      name: '陈思远',
      title: 'CTO',
      mobile: '18868801234',
      wechat: 'csy_hz2020',
      province: '浙江',
      city: '杭州',
    },
  },
  {
    text: `欧阳明 | 华东区销售总监
上海瑞凯自动化设备股份有限公司
T 021-5432 1098 | M 135 6412 3456
ouyang.ming@ruikai-auto.com`,
    told: {
      name: '欧阳明',
      title: '华东区销售总监',
      company: '上海瑞凯自动化设备股份有限公司',
      phone: '021-54321098',
      mobile: '13564123456',
      email: 'ouyang.ming@ruikai-auto.com',
      province: '上海',
      city: '上海',
    },
  },
  {
    text: `此致
敬礼！

赵敏
行政人事经理
成都锦程教育咨询有限公司
手机/微信：13980012345
地址：成都市高新区天府大道1388号`,
    told: {
      name: '赵敏',
      title: '行政人事经理',
      company: '成都锦程教育咨询有限公司',
      mobile: '13980012345',
      wechat: '13980012345',
      province: '四川',
      city: '成都',
    },
  },
  {
    text: `公司名称：佛山市南海区永固建材经营部
联系人：黄志强
电话：0757-86781234
备注：需要铝型材报价，每月约20吨`,
    told: {
      company: '佛山市南海区永固建材经营部',
      name: '黄志强',
      phone: '0757-86781234',
      need: '需要铝型材报价，每月约20吨',
      province: '广东',
      city: '佛山',
    },
  },
  {
    text: `北京大学第三医院
信息中心主任　刘志刚
电话：010-82261234　　手机：13501234567
邮箱：liuzg@puh3.example.cn`,
    told: {
      company: '北京大学第三医院',
      title: '信息中心主任',
      name: '刘志刚',
      phone: '010-82261234',
      mobile: '13501234567',
      email: 'liuzg@puh3.example.cn',
      province: '北京',
      city: '北京',
    },
  },
  {
    text: `Wang Lei
Regional Sales Director
Bluewave Logistics Group
Phone: +65 6123 4567
wang.lei@bluewave.sg`,
    told: {
      name: 'Wang Lei',
      title: 'Regional Sales Director',
      company: 'Bluewave Logistics Group',
      phone: '+6561234567',
      email: 'wang.lei@bluewave.sg',
    },
  },
  {
    text: `武汉光谷激光科技股份有限公司
研发部　高级工程师
孙  浩
１３９７１２３４５６７
sunhao＠ggjg.com.cn`,
    told: {
      company: '武汉光谷激光科技股份有限公司',
      title: '高级工程师',
      name: '孙浩',
      mobile: '13971234567',
      email: 'sunhao@ggjg.com.cn',
      province: '湖北',
      city: '武汉',
    },
  },
  {
    text: `姓名: 林婉儿
手机: 15880123456
公司: 厦门海沧冷链物流有限公司
职位: 运营总监
需求: 想了解车队管理系统，80台车
城市: 厦门`,
    told: {
      name: '林婉儿',
      mobile: '15880123456',
      company: '厦门海沧冷链物流有限公司',
      title: '运营总监',
      need: '想了解车队管理系统，80台车',
      province: '福建',
      city: '厦门',
    },
  },
  {
    text: `张国栋 董事长兼总经理
宁波东海模具集团有限公司
浙江省宁波市北仑区明州西路499号
总机：0574-86112233
13905741234 / 13805749876`,
    told: {
      name: '张国栋',
      title: '董事长兼总经理',
      company: '宁波东海模具集团有限公司',
      phone: '0574-86112233',
      mobile: '13905741234',
      province: '浙江',
      city: '宁波',
    },
  },
  {
    text: `From: "Emily Zhao" <emily.zhao@northstar.io>
Hi team, we are looking for a CRM with Chinese support. Could you send pricing for 25 users?
Emily Zhao
Operations Manager
Northstar Robotics Inc.
Mobile: 137 6123 4567`,
    told: {
      name: 'Emily Zhao',
      title: 'Operations Manager',
      company: 'Northstar Robotics Inc.',
      email: 'emily.zhao@northstar.io',
      mobile: '13761234567',
      need: 'looking for a CRM with Chinese support',
    },
  },
  {
    text: `西安市雁塔区陕西华岳电气有限责任公司
周倩 采购主管
座机029-88231234
手机号码：15129012345（微信同号）`,
    told: {
      company: '陕西华岳电气有限责任公司',
      name: '周倩',
      title: '采购主管',
      phone: '029-88231234',
      mobile: '15129012345',
      wechat: '15129012345',
      province: '陕西',
      city: '西安',
    },
  },
  {
    text: `广州天河软件园 · 锐思数据
产品经理 吴桐
wutong@ruisi.example.com 18620123456`,
    told: {
      name: '吴桐',
      title: '产品经理',
      email: 'wutong@ruisi.example.com',
      mobile: '18620123456',
    },
  },
  {
    text: `客户名称：山东鲁泰化工有限公司
客户联系人：马文龙（设备部部长）
联系方式：13864512345
需求：2套反应釜搅拌器，6月前到货`,
    told: {
      company: '山东鲁泰化工有限公司',
      name: '马文龙',
      title: '设备部部长',
      mobile: '13864512345',
      need: '2套反应釜搅拌器，6月前到货',
      province: '山东',
    },
  },
];
