/** Provinces and cities of China as they begin the names of companies. */

/**
 * A province, then its cities. A city whose name is also an ordinary word or part of many names stands with its 市: it
 * counts as a place only when it is written so.
 */
const listed = `
北京:
天津:
上海:
重庆:
香港:
澳门:
台湾: 台北 高雄 台中 台南 新竹 新北市
河北: 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安
山西: 太原 大同市 阳泉 长治市 晋城 朔州 晋中 运城 忻州 临汾 吕梁
内蒙古: 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒盟 阿拉善盟
辽宁: 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳市 葫芦岛
吉林: 长春 四平 辽源 通化 白山市 松原 白城 延边
黑龙江: 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭
江苏: 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 常熟 张家港 太仓 宜兴
浙江: 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 慈溪 余姚 诸暨 海宁 桐乡 乐清
安徽: 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山市 滁州 阜阳 宿州 六安 亳州 池州 宣城
福建: 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 石狮
江西: 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安市 宜春 抚州 上饶
山东: 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照市 临沂 德州 聊城 滨州 菏泽 寿光
河南: 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源
湖北: 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门
湖南: 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西
广东: 广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山市 潮州 揭阳 云浮 顺德
广西: 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾市 崇左
海南: 海口 三亚 三沙 儋州 琼海 东方市 万宁
四川: 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山
贵州: 贵阳 六盘水 遵义 安顺市 毕节 铜仁 黔西南 黔东南 黔南
云南: 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河市 文山 西双版纳 大理 德宏 怒江 迪庆
西藏: 拉萨 日喀则 昌都 林芝 山南市 那曲 阿里地区
陕西: 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康市 商洛
甘肃: 兰州 嘉峪关 金昌 白银市 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南
青海: 西宁 海东 海北 黄南 果洛 玉树 海西
宁夏: 银川 石嘴山 吴忠 固原 中卫
新疆: 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 喀什 和田市 伊犁 塔城 阿勒泰 石河子
`;

/** `广东` for a province, `广东/深圳` for a city: what a place is kept as. */
export type Region = string;

const marks = '(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|地区|自治州)?';

type Place = { region: Region; beginning: RegExp };

/** Places by the first two characters of their names, cities before provinces. */
const places: ReadonlyMap<string, readonly Place[]> = Map.groupBy(
  listed.trim().split('\n').flatMap(placesOfLine),
  ({ opening }) => opening,
);

function placesOfLine(line: string): (Place & { opening: string })[] {
  const [province = '', cities = ''] = line.split(':');
  const names = cities.trim().split(' ').filter(Boolean);
  return [
    ...names.map((name) => placeOf(name, `${province}/${name.replace(/市$/, '')}`)),
    placeOf(province, province),
  ];
}

function placeOf(name: string, region: Region): Place & { opening: string } {
  const ending = /(?:市|盟|地区)$/.test(name) ? '' : marks;
  return { region, beginning: new RegExp(`^${name}${ending}`), opening: name.slice(0, 2) };
}

/** The place a name begins with, and how many characters it takes; null when it begins with none. */
export function leadingRegion(name: string): { region: Region; length: number } | null {
  for (const { region, beginning } of places.get(name.slice(0, 2)) ?? []) {
    const found = beginning.exec(name);
    if (found) return { region, length: found[0].length };
  }
  return null;
}

/** The place a text names as a whole; null when it is none. */
export function regionNamed(text: string): Region | null {
  const found = leadingRegion(text);
  return found?.length === text.length ? found.region : null;
}

/** The nearer of two places when one lies in the other; undefined when they are apart. */
export function nearerRegion(one: Region, other: Region): Region | undefined {
  if (one === other || one.startsWith(`${other}/`)) return one;
  return other.startsWith(`${one}/`) ? other : undefined;
}
