/** What forms, advertising platforms and files call the fields of a lead; each word as `plainHeader` makes it. */
const words: Record<string, string> = {
  name: 'name fullname realname username contact contactname contactperson customername clientname leadsname person 姓名 名字 称呼 联系人 联系人姓名 客户姓名 真实姓名 用户姓名 您的姓名 您的称呼',
  company:
    'company companyname organization organisation org corp corpname enterprise employer account accountname 公司 公司名 公司名称 公司全称 单位 单位名称 企业 企业名称 所在公司 客户名称',
  title: 'title jobtitle job position role 职务 职位 岗位 头衔 职称 您的职位',
  mobile:
    'mobile mobilephone mobilenumber mobileno cell cellphone phone phonenumber phoneno tel telphone telephone leadstel cluephonenumber contactphone contactnumber 手机 手机号 手机号码 移动电话 联系方式 联系电话 电话 电话号码 您的电话 您的手机',
  phone: 'landline officephone workphone companyphone fixedphone 座机 固话 固定电话 公司电话 办公电话',
  email: 'email emailaddress mail workemail companyemail 邮箱 电子邮箱 电子邮件 邮件 邮箱地址 工作邮箱',
  wechat: 'wechat wechatid wechataccount weixin weixinid wx vx 微信 微信号 微信账号',
  website: 'website site homepage companywebsite 网站 官网 网址 公司网址',
  province: 'province state provincename 省 省份 所在省份',
  city: 'city cityname 市 城市 所在城市 所在地 地区 区域',
  industry: 'industry sector trade 行业 所属行业',
  employees:
    'employees employeecount numberofemployees headcount companysize size teamsize 员工数 员工人数 人数 公司规模 企业规模 规模',
  product: 'product productname item interest 产品 意向产品 产品名称 感兴趣的产品 咨询产品',
  language: 'language lang locale 语言',
  need: 'need needs message content requirement requirements inquiry enquiry question comment comments remark remarks note notes memo description desc text body subject 需求 需求描述 采购需求 留言 留言内容 备注 咨询内容 内容 问题 说明 描述 您的需求',
  source: 'source leadsource channel cluesource adplatform 来源 线索来源 渠道 客户来源',
  medium: 'medium utmmedium 媒介',
  campaign:
    'campaign utmcampaign campaignname promotionname adcampaign planname 活动 推广计划 计划名称 活动名称',
  content:
    'utmcontent adname creative creativename advname adcontent keyword 创意 创意名称 素材 广告名称 关键词',
  external_id: 'externalid leadid clueid recordid 外部编号 线索编号 线索id 客户编号 编号',
};

/** The words for each field, most telling first. */
export const leadFieldWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words).map(([field, told]): [string, string[]] => [field, told.split(' ')]),
);
