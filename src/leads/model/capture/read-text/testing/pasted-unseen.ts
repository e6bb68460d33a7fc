/** Samples written after the rules and never tuned to: what they do on texts nobody had in mind. */
import type { PastedSample } from './pasted-sample.ts';

export const pastedUnseen: readonly PastedSample[] = [
  {
    text: '你好，我们是天津港华机械设备有限公司，想采购3台数控车床，请联系设备科高工 13602012345',
    told: {
      company: '天津港华机械设备有限公司',
      name: '高工',
      mobile: '13602012345',
      need: '想采购3台数控车床',
      province: '天津',
      city: '天津',
    },
  },
  {
    text: `汪洋 | 销售总监
常州蓝天新能源科技有限公司
手机 13776812345
邮箱 wangyang@lantian-ne.com
江苏省常州市武进区常武中路18号`,
    told: {
      name: '汪洋',
      title: '销售总监',
      company: '常州蓝天新能源科技有限公司',
      mobile: '13776812345',
      email: 'wangyang@lantian-ne.com',
      province: '江苏',
      city: '常州',
    },
  },
  {
    text: `许志明 昨天 15:20
在不在，我想问下你们冷库怎么收费
小周 昨天 15:21
您好许总，请问您是做什么的？大概多少平
许志明 昨天 15:24
做水产的，福州这边，500平左右，你打我电话吧18650012345`,
    told: { name: '许志明', mobile: '18650012345', need: '我想问下你们冷库怎么收费' },
  },
  {
    text: '郭小姐，电话0755-26881234，深圳市宝安区，咨询少儿编程课程价格，孩子8岁',
    told: {
      name: '郭小姐',
      phone: '0755-26881234',
      need: '咨询少儿编程课程价格',
      province: '广东',
      city: '深圳',
    },
  },
  {
    text: `Dear sales,
We would like a quotation for 500 sets of hydraulic hoses.
Regards,
Anna Müller
Procurement Specialist
Rheinwerk Maschinenbau GmbH
anna.mueller@rheinwerk.example.de
Tel +49 211 5550 1234`,
    told: {
      title: 'Procurement Specialist',
      company: 'Rheinwerk Maschinenbau GmbH',
      name: 'Anna Müller',
      email: 'anna.mueller@rheinwerk.example.de',
      phone: '+4921155501234',
      need: 'would like a quotation for 500 sets of hydraulic hoses',
    },
  },
  {
    text: '展会名片：湖南三湘重工股份有限公司 电气工程师 唐伟 tangwei@sanxiang.example.com 手机15273112345',
    told: {
      company: '湖南三湘重工股份有限公司',
      title: '电气工程师',
      name: '唐伟',
      email: 'tangwei@sanxiang.example.com',
      mobile: '15273112345',
      province: '湖南',
    },
  },
  {
    text: `姓名：曾雅琴
电话：0591-87651234
单位：福建省立医院
需求：想了解医疗设备维保方案`,
    told: {
      name: '曾雅琴',
      phone: '0591-87651234',
      company: '福建省立医院',
      need: '想了解医疗设备维保方案',
      province: '福建',
    },
  },
  {
    text: '刘姐介绍来的，做母婴店的，在义乌有5家店，要会员小程序，微信maymay_yw，电话晚点给',
    told: { wechat: 'maymay_yw', city: '义乌', province: '浙江', need: '要会员小程序' },
  },
  {
    text: `贵州黔农生态农业有限公司
总经理：龙再兴
电话/微信：13985012345
地址：贵州省遵义市播州区`,
    told: {
      company: '贵州黔农生态农业有限公司',
      title: '总经理',
      name: '龙再兴',
      mobile: '13985012345',
      wechat: '13985012345',
      province: '贵州',
      city: '遵义',
    },
  },
  {
    text: '客户说他们是做跨境电商的，广州的，姓温，想要一套ERP对接亚马逊，让下午3点后打19120012345',
    told: {
      name: '温',
      mobile: '19120012345',
      need: '想要一套ERP对接亚马逊',
      province: '广东',
      city: '广州',
    },
  },
];
