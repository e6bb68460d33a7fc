import type { DemoIndustry, IndustryKey } from '../demo-world.ts';

/** Rare characters on purpose: the names must sound real and belong to nobody. */
export const brandHeads = [
  '澄',
  '砺',
  '栎',
  '岚',
  '朔',
  '珩',
  '昱',
  '璟',
  '煜',
  '沅',
  '汐',
  '岑',
  '屿',
  '霁',
  '旻',
  '桢',
  '栩',
  '澍',
  '淳',
  '皓',
  '翊',
  '铄',
  '锴',
  '钰',
  '峤',
  '黎',
  '晏',
  '筠',
  '蔚',
  '瀚',
];
export const brandTails = [
  '川',
  '舟',
  '禾',
  '崧',
  '衡',
  '岳',
  '原',
  '泽',
  '序',
  '拓',
  '驰',
  '越',
  '巍',
  '沣',
  '桥',
  '帆',
  '岭',
  '琛',
  '垣',
  '麓',
  '津',
  '图',
  '朴',
  '野',
  '润',
  '弘',
  '启',
  '翼',
];

export const companySuffixes = ['有限公司', '有限公司', '有限公司', '股份有限公司', '有限责任公司'];

type IndustryWords = DemoIndustry & {
  key: IndustryKey;
  weight: number;
  trades: readonly string[];
  products: readonly string[];
};

export const industryWords: readonly IndustryWords[] = [
  {
    key: 'industry:machinery',
    name: { zh: '机械装备', en: 'Machinery' },
    weight: 20,
    trades: ['精密机械', '数控装备', '重工机械', '智能装备', '液压机械', '传动科技'],
    products: ['数控机床', '液压泵阀', '减速机', '注塑机', '压力容器'],
  },
  {
    key: 'industry:auto-parts',
    name: { zh: '汽车零部件', en: 'Auto parts' },
    weight: 17,
    trades: ['汽车部件', '汽车零部件', '车辆技术', '底盘系统', '汽车电子'],
    products: ['转向节', '座椅骨架', '线束', '制动盘', '车灯总成'],
  },
  {
    key: 'industry:new-energy',
    name: { zh: '新能源', en: 'New energy' },
    weight: 16,
    trades: ['新能源', '储能科技', '锂电科技', '光伏材料', '氢能装备'],
    products: ['储能电池包', '光伏支架', '电芯结构件', '充电桩', '逆变器'],
  },
  {
    key: 'industry:electronics',
    name: { zh: '电子制造', en: 'Electronics' },
    weight: 18,
    trades: ['电子科技', '精密电子', '半导体材料', '光电', '电路科技'],
    products: ['连接器', '多层线路板', '摄像模组', '显示背光', '电源模块'],
  },
  {
    key: 'industry:food',
    name: { zh: '食品饮料', en: 'Food and beverage' },
    weight: 9,
    trades: ['食品', '饮品', '乳业', '调味品', '冷链食品'],
    products: ['烘焙食品', '植物饮料', '速冻面点', '复合调味料', '休闲零食'],
  },
  {
    key: 'industry:medical',
    name: { zh: '医药医疗', en: 'Medical' },
    weight: 7,
    trades: ['医疗器械', '制药', '生物科技', '医用材料'],
    products: ['一次性耗材', '原料药', '诊断试剂', '骨科植入件'],
  },
  {
    key: 'industry:logistics',
    name: { zh: '仓储物流', en: 'Logistics' },
    weight: 8,
    trades: ['供应链', '智慧物流', '冷链物流', '仓储科技'],
    products: ['冷链仓', '区域分拨中心', '保税仓', '电商云仓'],
  },
  {
    key: 'industry:chemicals',
    name: { zh: '化工材料', en: 'Chemicals' },
    weight: 8,
    trades: ['新材料', '化工', '高分子材料', '涂料科技'],
    products: ['改性塑料', '工业涂料', '密封胶', '特种薄膜'],
  },
  {
    key: 'industry:home',
    name: { zh: '家居建材', en: 'Home and building' },
    weight: 6,
    trades: ['智能家居', '五金制品', '卫浴科技', '陶瓷'],
    products: ['智能锁', '五金铰链', '恒温花洒', '岩板'],
  },
];
