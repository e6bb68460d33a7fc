import type { RefusalReason } from '../../platform/model/refusal.ts';

export const catalogRefusals = {
  bundleInItself: {
    code: 'bundle_in_itself',
    label: {
      zh: '套餐不能包含自己：{way}',
      en: 'A bundle cannot hold itself: {way}',
    },
  },
  partOfBundle: {
    code: 'part_of_bundle',
    label: {
      zh: '它还在套餐「{bundle}」里，请先从套餐里拿掉',
      en: 'It is still part of the bundle “{bundle}”; take it out there first',
    },
  },
  partTwice: {
    code: 'part_twice',
    status: 422,
    label: {
      zh: '同一个产品只能在套餐里出现一次，请改数量',
      en: 'A product stands in a bundle once; change its quantity',
    },
  },
  partMissing: {
    code: 'part_missing',
    status: 422,
    label: { zh: '套餐里有一项产品已不存在', en: 'One of the parts is not there any more' },
  },
  productMissing: {
    code: 'product_missing',
    status: 422,
    label: { zh: '有 {count} 个产品已不存在', en: '{count} products are not there any more' },
  },
  floorAbovePrice: {
    code: 'floor_above_price',
    status: 422,
    label: { zh: '底价高于价格', en: 'The floor is above the price' },
  },
  segmentUnknown: {
    code: 'segment_unknown',
    status: 422,
    label: {
      zh: '客户没有这个选项字段，或没有这个取值',
      en: 'Accounts have no such field with options, or no such value',
    },
  },
  ownCurrency: {
    code: 'own_currency',
    status: 422,
    label: {
      zh: '{currency} 是组织自己的币种，不需要汇率',
      en: '{currency} is the organisation’s own currency and needs no rate',
    },
  },
  endsBeforeItBegins: {
    code: 'ends_before_it_begins',
    status: 422,
    label: { zh: '截止日期早于生效日期', en: 'It ends before it begins' },
  },
} satisfies Record<string, RefusalReason>;
