/** The provinces of China by the names that records have. */
export const provinces: readonly string[] =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门'.split(
    ' ',
  );

/** `广东省`, `广西壮族自治区` and `广东` are provinces; null for what is none. */
export function provinceOf(text: string): string | null {
  const written = text.normalize('NFKC').trim();
  return (
    provinces.find(
      (name) =>
        written === name ||
        (written.startsWith(name) &&
          /^(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/.test(written.slice(name.length))),
    ) ?? null
  );
}
