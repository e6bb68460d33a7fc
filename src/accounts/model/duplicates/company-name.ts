/** Names of companies, so that two ways of writing one name become the same. */
import { leadingRegion, nearerRegion, regionNamed, type Region } from './regions.ts';
import { simplify } from './traditional.ts';

export type CompanyName = {
  /** What tells the company apart: without place, legal form, brackets, spaces and punctuation. */
  core: string;
  /** The place the name tells, at its beginning or in brackets; null when it tells none. */
  region: Region | null;
};

const brackets = /[([{<《【〔「『〈](?<inside>[^()[\]{}<>《》【】〔〕「」『』〈〉]*)[)\]}>》】〕」』〉]/g;

const chineseForm =
  /(?:股份有限责任公司|股份有限公司|有限责任公司|有限公司|集团总公司|集团公司|股份公司|总公司|分公司|公司|集团|股份|控股)$/;

const englishForm =
  /(?:^|[\s\p{P}\p{Script=Han}])(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|s\.?a|b\.?v|pte|pty|group|holdings?)\.?$/u;

/** Words that many names share: alone they tell nobody apart. */
const sharedWords =
  '(?:科技|技术|信息|网络|软件|电子|智能|数据|通信|贸易|商贸|进出口|国际|实业|发展|投资|管理|咨询|服务|文化|传媒|广告|教育|培训|建筑|工程|建设|装饰|设计|机械|设备|制造|工业|化工|材料|医药|医疗|生物|健康|食品|餐饮|酒店|旅游|物流|运输|汽车|房地产|置业|物业|能源|电力|环保|农业|银行|证券|保险|大学|学院|中学|小学|医院|人民医院|中医院|机场|港务|地铁|公交|自来水|燃气|日报|电视台|商会|协会|研究院|研究所|设计院|师范|理工|中心|集团|移动|联通|电信|城投|交通)+';
/** A name of shared words only: the place before it stays. */
const nothingOwn = new RegExp(`^${sharedWords}$`);
const trade = new RegExp(`${sharedWords}$`);

const mostRounds = 20;

/** Reads a company's name as written. Done again to its own result, it changes nothing. */
export function readCompanyName(written: string): CompanyName {
  let core = written;
  let region: Region | null = null;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = core;
    const read = readOnce(core);
    core = read.core;
    region = region && read.region ? (nearerRegion(region, read.region) ?? region) : (region ?? read.region);
    if (core === before) break;
  }
  return { core, region };
}

/** A core as its own part and the words it shares with many: 云澜 and 科技; the second is empty where the first would be. */
export function splitTrade(core: string): { own: string; shared: string } {
  const shared = trade.exec(core)?.[0] ?? '';
  const own = core.slice(0, core.length - shared.length);
  return [...own].length < 2 ? { own: core, shared: '' } : { own, shared };
}

function readOnce(written: string): CompanyName {
  const plain = simplify(written.normalize('NFKC').toLowerCase()).trim();
  const bracketed = withoutBrackets(plain);
  const formless = withoutForms(bracketed.core);
  const placeless = withoutPlace(unpunctuated(formless) || unpunctuated(bracketed.core));
  return { core: placeless.core, region: placeless.region ?? bracketed.region };
}

/** What stands in brackets goes, unless nothing else is there; a place in them is remembered. */
function withoutBrackets(text: string): CompanyName {
  let region: Region | null = null;
  const core = text.replace(brackets, (_, inside: string) => {
    region ??= regionNamed(unpunctuated(inside));
    return ' ';
  });
  return unpunctuated(core) === '' ? { core: text, region: null } : { core: core.trim(), region };
}

/** Legal forms at the end go, as long as something stays. */
function withoutForms(text: string): string {
  let rest = text;
  for (;;) {
    const ended = rest.replace(/[\s\p{P}\p{S}]+$/u, '');
    const shorter = ended.replace(chineseForm, '').replace(englishForm, keepBefore);
    if (shorter === ended || unpunctuated(shorter) === '') return ended;
    rest = shorter;
  }
}

/** An English form is cut off behind what it stood after: a space, a mark or a Chinese character. */
function keepBefore(found: string): string {
  return /^\p{Script=Han}/u.test(found) ? [...found][0]! : '';
}

/** The places in front go, as long as what stays can tell a company apart. */
function withoutPlace(text: string): CompanyName {
  let core = text;
  let region: Region | null = null;
  for (let found = leadingRegion(core); found; found = leadingRegion(core)) {
    const rest = core.slice(found.length);
    const nearer: Region | undefined = region === null ? found.region : nearerRegion(region, found.region);
    if ([...rest].length < 2 || nothingOwn.test(rest) || nearer === undefined) break;
    core = rest;
    region = nearer;
  }
  return { core, region };
}

function unpunctuated(text: string): string {
  return text.replace(/[\s\p{P}\p{S}\p{C}]+/gu, '');
}
