/** China's provincial-level divisions and the names that records have for them. */

export type Province = {
  /** Its short name: `广东`. */
  name: string;
  /** Its one-letter sign: `粤`. */
  sign: string;
  en: string;
  /** Its two letters in ISO 3166-2:CN. */
  code: string;
};

const written = `北京 京 Beijing BJ, 天津 津 Tianjin TJ, 上海 沪 Shanghai SH, 重庆 渝 Chongqing CQ, 河北 冀 Hebei HE,
  山西 晋 Shanxi SX, 辽宁 辽 Liaoning LN, 吉林 吉 Jilin JL, 黑龙江 黑 Heilongjiang HL, 江苏 苏 Jiangsu JS,
  浙江 浙 Zhejiang ZJ, 安徽 皖 Anhui AH, 福建 闽 Fujian FJ, 江西 赣 Jiangxi JX, 山东 鲁 Shandong SD,
  河南 豫 Henan HA, 湖北 鄂 Hubei HB, 湖南 湘 Hunan HN, 广东 粤 Guangdong GD, 海南 琼 Hainan HI,
  四川 川 Sichuan SC, 贵州 贵 Guizhou GZ, 云南 云 Yunnan YN, 陕西 陕 Shaanxi SN, 甘肃 甘 Gansu GS,
  青海 青 Qinghai QH, 台湾 台 Taiwan TW, 内蒙古 蒙 Inner_Mongolia NM, 广西 桂 Guangxi GX, 西藏 藏 Xizang XZ,
  宁夏 宁 Ningxia NX, 新疆 新 Xinjiang XJ, 香港 港 Hong_Kong HK, 澳门 澳 Macao MO`;

export const provinces: readonly Province[] = written.split(',').map((line): Province => {
  const [name, sign, en, code] = line.trim().split(' ');
  return { name: name!, sign: sign!, en: en!.replace('_', ' '), code: code! };
});

/** What may stand behind a short name, for regular expressions of JavaScript and of PostgreSQL. */
export const provinceEndings = '(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)';

const ending = new RegExp(`${provinceEndings}$`);

/** `广东省`, `广西壮族自治区`, `广东` and `Guangdong` are provinces; undefined for what is none. */
export function findProvince(text: string): Province | undefined {
  const told = text.normalize('NFKC').trim();
  const short = told.replace(ending, '');
  const latin = told.toLowerCase().replace(/ (province|municipality|autonomous region)$/, '');
  return provinces.find(({ name, en }) => name === short || en.toLowerCase() === latin);
}
