export type Place = {
  province: string;
  city: string;
  areaCode: string;
  region: 'east' | 'south';
  /** How many customers of the company are there, relative to the others. */
  weight: number;
};

export const places: readonly Place[] = [
  { province: '江苏省', city: '苏州', areaCode: '0512', region: 'east', weight: 14 },
  { province: '江苏省', city: '无锡', areaCode: '0510', region: 'east', weight: 9 },
  { province: '江苏省', city: '常州', areaCode: '0519', region: 'east', weight: 6 },
  { province: '江苏省', city: '南京', areaCode: '025', region: 'east', weight: 6 },
  { province: '江苏省', city: '南通', areaCode: '0513', region: 'east', weight: 4 },
  { province: '上海市', city: '上海', areaCode: '021', region: 'east', weight: 11 },
  { province: '浙江省', city: '杭州', areaCode: '0571', region: 'east', weight: 7 },
  { province: '浙江省', city: '宁波', areaCode: '0574', region: 'east', weight: 7 },
  { province: '浙江省', city: '嘉兴', areaCode: '0573', region: 'east', weight: 4 },
  { province: '浙江省', city: '温州', areaCode: '0577', region: 'east', weight: 3 },
  { province: '安徽省', city: '合肥', areaCode: '0551', region: 'east', weight: 5 },
  { province: '安徽省', city: '芜湖', areaCode: '0553', region: 'east', weight: 2 },
  { province: '山东省', city: '青岛', areaCode: '0532', region: 'east', weight: 4 },
  { province: '山东省', city: '济南', areaCode: '0531', region: 'east', weight: 3 },
  { province: '广东省', city: '深圳', areaCode: '0755', region: 'south', weight: 13 },
  { province: '广东省', city: '东莞', areaCode: '0769', region: 'south', weight: 11 },
  { province: '广东省', city: '广州', areaCode: '020', region: 'south', weight: 8 },
  { province: '广东省', city: '佛山', areaCode: '0757', region: 'south', weight: 8 },
  { province: '广东省', city: '中山', areaCode: '0760', region: 'south', weight: 4 },
  { province: '广东省', city: '惠州', areaCode: '0752', region: 'south', weight: 4 },
  { province: '广东省', city: '珠海', areaCode: '0756', region: 'south', weight: 3 },
  { province: '福建省', city: '厦门', areaCode: '0592', region: 'south', weight: 4 },
  { province: '福建省', city: '泉州', areaCode: '0595', region: 'south', weight: 3 },
  { province: '湖南省', city: '长沙', areaCode: '0731', region: 'south', weight: 4 },
  { province: '湖北省', city: '武汉', areaCode: '027', region: 'south', weight: 4 },
  { province: '广西壮族自治区', city: '柳州', areaCode: '0772', region: 'south', weight: 2 },
];

export const industrialZones = [
  '高新技术产业开发区',
  '经济技术开发区',
  '先进制造产业园',
  '临港工业园',
  '智能装备产业园',
  '科技创业园',
  '综合保税区',
  '新材料产业园',
];

export const streets = [
  '创业路',
  '科技大道',
  '兴业路',
  '工业大道',
  '锦绣路',
  '长江路',
  '振兴路',
  '金桥路',
  '星湖街',
  '东环路',
  '同心路',
  '明珠路',
  '望江路',
  '春晖路',
];
