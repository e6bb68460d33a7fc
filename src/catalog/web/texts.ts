import { defineTexts } from '../../platform/web/index.ts';

export const productTexts = defineTexts({
  products: { zh: '产品', en: 'Products' },
  product: { zh: '产品', en: 'Product' },
  onSale: { zh: '在售', en: 'On sale' },
  offSale: { zh: '已停售', en: 'No longer sold' },
});
