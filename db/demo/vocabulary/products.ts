import type { DemoProduct } from '../demo-world.ts';

/** What is usually ordered of a product: the median amount of a deal in yuan, its spread, and how often it is asked for. */
export type ProductDemand = DemoProduct & {
  medianYuan: number;
  spread: number;
  weight: number;
  scenes: readonly string[];
};

const product = (
  [code, name, family, unit, listYuan]: readonly [string, string, string, string, number],
  [medianYuan, spread, weight]: readonly [number, number, number],
  scenes: readonly string[],
): ProductDemand => ({
  key: `product:${code}`,
  code,
  name,
  family,
  unit,
  listPrice: BigInt(listYuan) * 100n,
  active: true,
  medianYuan,
  spread,
  weight,
  scenes,
});

export const products: readonly ProductDemand[] = [
  product(
    ['EG-200', '边缘计算网关 EG200', '边缘网关', '台', 4_980],
    [68_000, 0.6, 14],
    ['设备联网', '产线数采', '能耗采集'],
  ),
  product(
    ['EG-500', '工业智能网关 EG500', '边缘网关', '台', 12_800],
    [128_000, 0.6, 12],
    ['车间数字化', '多协议接入', '设备联网二期'],
  ),
  product(
    ['EG-900', '双机热备网关 EG900', '边缘网关', '台', 26_800],
    [236_000, 0.5, 5],
    ['关键工序热备', '能源站监控'],
  ),
  product(
    ['VS-110', '无线振动传感器 VS110', '智能传感', '只', 1_680],
    [86_000, 0.6, 13],
    ['设备预测性维护', '泵房振动监测', '主轴状态监测'],
  ),
  product(
    ['TS-120', '温湿度传感器 TS120', '智能传感', '只', 460],
    [32_000, 0.6, 9],
    ['洁净车间环境监测', '冷库温度监测'],
  ),
  product(
    ['PM-330', '三相智能电表 PM330', '智能传感', '只', 980],
    [54_000, 0.6, 9],
    ['能耗分项计量', '双碳能源管理'],
  ),
  product(
    ['AC-150', '声学检测仪 AC150', '智能传感', '台', 18_600],
    [112_000, 0.5, 4],
    ['异响检测', '气密检测'],
  ),
  product(
    ['VI-300', '视觉检测相机 VI300', '视觉检测', '套', 38_600],
    [186_000, 0.6, 12],
    ['外观缺陷检测', '装配防错', '字符识别'],
  ),
  product(
    ['VI-700', '在线检测工作站 VI700', '视觉检测', '套', 168_000],
    [420_000, 0.5, 6],
    ['全检工位改造', '在线尺寸测量'],
  ),
  product(
    ['VI-3D', '三维轮廓检测 VI3D', '视觉检测', '套', 256_000],
    [560_000, 0.5, 3],
    ['焊缝检测', '胶路检测'],
  ),
  product(
    ['CP-STD', '澄云设备平台 标准版', '云平台与服务', '年', 58_000],
    [98_000, 0.5, 8],
    ['设备管理平台', '能源管理平台'],
  ),
  product(
    ['CP-ENT', '澄云设备平台 企业版', '云平台与服务', '年', 198_000],
    [320_000, 0.5, 5],
    ['集团设备管理', '多工厂协同'],
  ),
];

export const renewalScenes = ['年度续约', '扩容增购', '二期增购', '维保续签', '平台升级'];
