/** Company names in a text. */
import { finding, type Finding } from './finding.ts';
import { placesIn } from './places.ts';
import { linesOf, piecesOf, type Part } from './source-text.ts';

/** What a full name ends with. */
const kinds =
  '有限责任公司|股份有限公司|集团有限公司|有限公司|分公司|公司|集团|工厂|加工厂|[\\p{Script=Han}]厂|研究院|研究所|设计院|医院|学校|大学|学院|中学|小学|幼儿园|银行|事务所|合作社|酒店|宾馆|商行|经营部|工作室|门诊部|诊所|协会|管理局|交易所|超市|养殖场|农场|服务中心|培训中心';
const goesOn = `(?:(?![的在是和与我你])\\p{Script=Han}){1,10}?(?:${kinds}|分行|支行|事业部|办事处|分院)`;
const full = new RegExp(`[\\p{Script=Han}A-Za-z0-9()&.-]{2,40}?(?:${kinds})(?:${goesOn})?`, 'gu');

/** Words of somebody who talks, never part of a name. */
const speech = /[你我他她们吗呢吧的]|有没有|请问|适合|支持|需要|想/u;

/** What a short name ends with: its trade. */
const trades =
  '科技|电子|机械|实业|贸易|物流|制造|精密|软件|网络|信息|医疗|生物|食品|服饰|家居|建材|化工|光电|智能|传媒|教育|咨询|汽车|电气|自动化|五金|塑胶|模具|包装|新材料|新能源|半导体|药业|纺织|服装|餐饮|旅游|酒业|农业|环保|设备|重工|集团|控股|地产|汽配|汽修|置业|装饰|电器|照明|仪器|股份|工业|国际|数控|激光|机器人|橡塑|轴承|阀门|泵业|钢构|家具|陶瓷|供应链|广告|文化|体育|健康|大药房';
const short = new RegExp(`^[\\p{Script=Han}A-Za-z]{2,10}(?:${trades})$`, 'u');

const english =
  /[A-Z][\w&.'-]*(?:[ \t]+(?:of|and|&|de|[A-Z(][\w&.'()-]*)){0,7}?,?[ \t]+(?:Co\.?,?\s*Ltd\.?|Company Limited|Corporation|Corp\.?|Limited|Pte\.?\s*Ltd\.?|Ltd\.?|Inc\.?|LLC|GmbH|Group|PLC|B\.V\.|AG|S\.A\.)(?![\w])/g;

/** What people say before they name their company. */
const leadIn =
  /^.*?(?:(?:我们?|咱们?|这边|这里|本人|敝)(?:公司|单位|工厂|厂)?(?:这边|这里)?(?:是|叫|在|来自)|(?:任职|就职|供职|服务|工作|来自)(?:于|自)?|来自|叫做?|名称[是为]?|您?你?好|请问|的(?=\p{Script=Han}{4}))/u;
const particle = /(?:给|帮|到|在|是|叫|找|为|从|和|跟|与|的|于|了|问|关于|这边|我司|[区县镇路号])$/u;
const opening = /^(?:[在是叫给帮到为从和跟与]|我们?|咱们?)/u;

/** Words before 公司 that name none. */
const nameless =
  /^(?:我们?|咱们?|你们?|您们?|他们?|她们?|贵|本|该|敝|这家|那家|一家|几家|两家|多家|其他|别的|哪家|什么|总|分|子|母|小|大|新|老|国内|国外|海外|外资|外贸|贸易|科技|上市|客户|集团|有限|股份|民营|国有|建筑|装修|物流|软件|互联网|同类|同行|竞争|各|每家|有的|很多|不少|这种|那种|对方|快递|保险|广告|制造|生产|中小|大型|小型|私人|销售|设计|供应商|制造业|加工|代工)*(?:公司|工厂|集团|厂|学校|医院|酒店|银行|大学|学院)?$/u;

/** Full names first, `sureness` 0.9; a short name ("恒力科技") where it stands alone or somebody says so, 0.6. */
export function findCompanies(text: string): Finding[] {
  const found = [...fullNames(text), ...englishNames(text)];
  return found.length > 0 ? found : linesOf(text).flatMap(shortNames);
}

function fullNames(text: string): Finding[] {
  return linesOf(text)
    .flatMap((line) => piecesOf(line))
    .flatMap((piece) =>
      [...piece.text.matchAll(full)].flatMap((match) => {
        const name = bareName(match[0]);
        if (nameless.test(name) || speech.test(name) || name.length < 4) return [];
        const at = piece.from + match.index + match[0].lastIndexOf(name);
        return [finding('company', name, at, name.length, name.endsWith('公司') ? 0.92 : 0.8)];
      }),
    );
}

/** The name without what was said before it: cut after a lead-in, or where a place follows a particle. */
function bareName(match: string): string {
  const told = match.replace(leadIn, '');
  const place = placesIn(told).find(({ at, isSure }) => at > 0 && isSure && particle.test(told.slice(0, at)));
  const name = (place ? told.slice(place.at) : told).replace(opening, '');
  return name.includes(')') ? name : name.replace(/^.*\(/u, '');
}

function englishNames(text: string): Finding[] {
  return [...text.matchAll(english)].map((match) =>
    finding('company', match[0], match.index, match[0].length, 0.88),
  );
}

const said = new RegExp(
  `^(?:我(?:们?|们公司|们厂)?(?:这边)?(?:是|在)(?:做)?|来自|公司(?:是|叫|名)?|叫)(?<name>(?:(?![的是在做])[\\p{Script=Han}A-Za-z]){2,10}(?:${trades}))(?=的|公司|$)`,
  'u',
);

function shortNames(line: Part): Finding[] {
  return piecesOf(line).flatMap((piece) => {
    const told = said.exec(piece.text)?.groups?.['name'];
    const name = told ?? (short.test(piece.text) ? piece.text : undefined);
    if (!name || nameless.test(name) || speech.test(name)) return [];
    return [finding('company', name, piece.from + piece.text.indexOf(name), name.length, told ? 0.7 : 0.6)];
  });
}
