/** Job titles: what somebody does at a company. */

/** Words that are a title on their own. */
const ranks =
  '联合创始人 创始人 合伙人 董事长 执行董事 副董事长 总裁 副总裁 总裁助理 总经理 副总经理 总经理助理 副总 总监 副总监 总监助理 经理 副经理 经理助理 主管 副主管 主任 副主任 总工程师 副总工程师 工程师 总工 厂长 副厂长 厂长助理 校长 副校长 院长 副院长 园长 店长 部长 副部长 处长 副处长 科长 副科长 局长 副局长 所长 组长 班长 会长 副会长 秘书长 秘书 行政助理 助理 专员 顾问 采购员 业务员 销售员 文员 设计师 架构师 分析师 会计师 会计 律师 董事会秘书 护士长 队长 站长 行长 教授 副教授 讲师 研究员 技术员 质检员 工艺师 培训师 产品经理 法定代表人 销售代表 业务代表 首席代表 区域代表 CEO CTO COO CFO CIO CMO CPO CHO CHRO HRD HRBP HRM';

/** Words that are one only where nothing else could be meant: alone, beside a name, after "I do". */
const weakRanks =
  '采购 负责人 老板 老板娘 董事 法人 老师 医生 代表 HR VP 人事 行政 财务 出纳 跟单 外贸 销售 业务 运营 技术 工程 后勤';

/** What stands before a rank and belongs to it. */
const areas =
  '高级 资深 首席 执行 常务 代理 副 大区 区域 全国 中国区 中国 亚太区 亚太 华东区 华东 华南区 华南 华北区 华北 华中区 华中 西南区 西南 西北区 西北 东北区 东北 江苏 浙江 广东 海外 国际 国内 采购 销售 市场 营销 业务 技术 研发 开发 生产 制造 运营 运维 行政 人事 人力资源 人力 财务 信息化 信息 信息技术 IT 设备 质量 品质 品控 品管 工程 项目 产品 供应链 物流 仓储 仓库 客户 客户成功 客服 售后 售前 服务 法务 战略 商务 大客户 渠道 电商 电子商务 品牌 培训 教务 招生 招商 数字化 智能制造 工艺 机械 电气 软件 硬件 测试 安全 后勤 基建 总务 综合 综合管理 管理 投资 资产 外贸 贸易 进出口 门店 直营 加盟 新媒体 内容 设计 创意 视觉 系统 网络 数据 算法 前端 后端 医学 护理 药剂 设备科 总务科 信息科 采购科 部 部门 中心 事业部 办公室 处 科 组 车间 公司 区 院 厂';

const alternatives = (words: string) =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

const english =
  '(?:(?:Senior|Vice|Deputy|Chief|General|Assistant|Regional|Global|Head of|[A-Z][A-Za-z&]+)[ \\t]+){0,4}(?:Manager|Director|President|Officer|Engineer|Founder|Co-?Founder|Partner|Buyer|Executive|Supervisor|Specialist|Consultant|Coordinator|Owner|Representative|Analyst|Chairman|Secretary|Purchaser|Lead)';

const area = `(?:${alternatives(areas)})`;
const rank = `(?:${area})*(?:${alternatives(ranks)})`;

/** A title as people write one, several joined by 兼 or a stroke too. */
export const title = `(?:${rank}(?:\\s*(?:兼|、|\\/|&)\\s*${rank})*|${english})`;
export const looseTitle = `(?:${title}|${area}*(?:${alternatives(weakRanks)}))`;

const whole = new RegExp(`^${looseTitle}$`, 'u');

export function isTitle(text: string): boolean {
  return whole.test(text);
}
