/** Headers that people and other products write, by entity and field; each as `plainHeader` makes it. */
import { leadFieldWords } from '../../leads/model/capture/field-words.ts';
import type { EntityName } from './mapping.ts';

const shared: Record<string, string> = {
  owner:
    'owner ownername accountowner dealowner salesrep salesperson salesagent sales rep seller 负责人 销售 销售人员 销售代表 业务员 跟进人 客户经理 所属销售 归属人',
  team: 'team department salesteam 团队 所属团队 部门',
  external_id: 'externalid id recordid number 外部编号 编号 客户编号 系统编号 原系统编号',
  created_at:
    'createdat createddate createdate created createdon firstseen 创建时间 创建日期 录入时间 录入日期 登记日期',
  description: 'description notes note remark remarks comment comments background memo 备注 说明 描述',
  email:
    'email emailaddress mail emailwork workemail primaryemail email1 邮箱 电子邮箱 电子邮件 邮件 邮箱地址',
  phone:
    'phone phonenumber telephone tel phonework workphone officephone phone1 电话 座机 固话 固定电话 公司电话 办公电话 联系电话',
};

const byEntity: Record<EntityName, Record<string, string>> = {
  accounts: {
    ...shared,
    name: 'name account accountname company companyname organization organisation customer customername client 客户 客户名 名称 客户名称 公司 公司名 公司名称 单位 单位名称 企业名称',
    industry: 'industry sector vertical 行业 所属行业 客户行业',
    level: 'level grade rating tier 级别 等级 客户等级 客户级别',
    website: 'website site url web homepage domain 网站 官网 网址',
    province: 'province state billingstate region 省 省份 所在省份',
    city: 'city billingcity 市 城市 所在城市',
    address: 'address street billingstreet officelocation location 地址 公司地址 详细地址 联系地址',
    employees: 'employees numberofemployees headcount size 员工数 员工人数 人数 规模',
    annual_revenue: 'annualrevenue revenue turnover 年营业额 营业额 年收入 营收',
    founded_year: 'foundedyear founded yearestablished established 成立年份 成立时间 成立年',
    parent: 'parent parentaccount subsidiaryof parentcompany 上级客户 母公司 集团 上级公司',
    source: 'source leadsource accountsource channel 来源 客户来源 渠道 线索来源',
  },
  contacts: {
    ...shared,
    name: 'name fullname contact contactname person 姓名 名字 联系人 联系人姓名 客户姓名',
    account:
      'account accountname company companyname organization organisation customer 客户 客户名称 公司 公司名称 所属客户 所属公司 单位',
    title: 'title jobtitle position role 职务 职位 岗位 头衔',
    department: 'department dept 部门 所在部门',
    mobile: 'mobile mobilephone mobilenumber cell cellphone 手机 手机号 手机号码 移动电话 联系方式',
    phone: `${shared['phone']} phonehome`,
    wechat: 'wechat wechatid weixin 微信 微信号',
  },
  deals: {
    ...shared,
    name: 'name deal dealname opportunity opportunityname topic 商机 名称 商机名称 项目 项目名称 机会名称',
    account: 'account accountname company companyname customer customername 客户 客户名称 公司 公司名称',
    contact: 'contact contactname primarycontact 联系人 主要联系人',
    product: 'product productname item 产品 产品名称 意向产品',
    amount:
      'amount value dealvalue closevalue price revenue 金额 商机金额 预计金额 合同金额 成交金额 预计成交金额',
    stage: 'stage stagename dealstage opportunitystage salesstage 阶段 销售阶段 商机阶段 状态',
    pipeline: 'pipeline pipelinename salesprocess 销售流程 流程 管道',
    source: 'source leadsource channel 来源 商机来源 渠道 线索来源',
    expected_close_on:
      'expectedclose expectedclosedate targetclose targetclosedate 预计成交日期 预计成交时间 预计签约日期 预计结单日期',
    closed_at: 'closedate closedat closeddate closedon 成交日期 结束日期 关闭日期 关闭时间 赢单日期 签约日期',
    created_at: `${shared['created_at']} engagedate 开始日期`,
    stage_entered_at: 'stageenteredat stagedate 进入阶段时间 进入阶段日期',
    next_step: 'nextstep nextaction 下一步 下一步计划 下步计划',
    next_step_on: 'nextstepon nextstepdate 下一步日期 下次跟进时间 下次联系时间',
    probability: 'probability 赢率 成交概率 可能性',
    loss_reason: 'lossreason lostreason 输单原因 丢单原因 失败原因',
    currency: 'currency currencyisocode 币种 货币',
    external_id: `${shared['external_id']} opportunityid dealid leadname 商机编号 项目编号`,
  },
  leads: {
    owner: shared['owner']!,
    team: shared['team']!,
    created_at: shared['created_at']!,
    ...Object.fromEntries([...leadFieldWords].map(([field, words]) => [field, words.join(' ')])),
    first_source: 'firstsource originalsource 首次来源 最初来源',
    first_campaign: 'firstcampaign 首次活动',
    pool: 'pool leadpool 公海 线索池 所属公海',
  },
  products: {
    ...shared,
    name: 'name product productname item 产品 产品名称 名称 品名 商品名称',
    code: 'code productcode sku productid 产品编码 编码 产品编号 货号',
    family: 'family series category productfamily line 系列 产品系列 类别 分类 产品线',
    unit: 'unit uom 单位 计量单位',
    list_price: 'listprice price salesprice unitprice 标准价 单价 价格 售价 报价',
    active: 'active isactive onsale enabled 在售 启用 上架 是否启用',
  },
  users: {
    user: 'user name username fullname salesagent salesperson salesrep rep agent owner 姓名 销售 业务员 员工 用户',
    email: shared['email']!,
    team: 'team teamname department 团队 部门 所属团队',
    manager: 'manager teammanager supervisor lead 经理 上级 主管 团队经理 部门经理',
    region: 'region regionaloffice area territory office 区域 大区 地区 片区',
  },
  rates: {
    currency: 'currency currencycode code from 币种 货币 外币 代码',
    on: 'on date day valid effectivedate 日期 生效日期 汇率日期 时间',
    rate: 'rate exchangerate fxrate middlerate value 汇率 中间价 折算价 折算汇率 牌价',
  },
  notes: {
    body: 'body text content note notes comment description 内容 跟进内容 记录 备注 沟通内容',
    account: 'account accountname company companyname customer 客户 客户名称 公司 公司名称',
    contact: 'contact contactname 联系人 联系人姓名',
    deal: 'deal dealname opportunity 商机 商机名称',
    kind: 'kind type channel 方式 类型 跟进方式 沟通方式',
    at: 'at date time createdat createddate 时间 日期 跟进时间 跟进日期',
    author: 'author owner user createdby 记录人 跟进人 销售 负责人 创建人',
  },
};

/** The words for each field of an entity, most telling first. */
export function synonymsOf(entity: EntityName): Map<string, string[]> {
  return new Map(Object.entries(byEntity[entity]).map(([field, words]) => [field, words.split(' ')]));
}
