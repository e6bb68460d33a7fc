import { defineTexts } from '../../../platform/web/index.ts';

export const drillTexts = defineTexts({
  total: { zh: '共 {total} 个', en: '{total} in all' },
  differs: {
    zh: '数字显示 {shown}，现在查到 {total}：刚有人改动过，刷新即可对上。',
    en: 'The number said {shown}, now there are {total}: somebody just changed something; reload to match.',
  },
  movements: {
    zh: '同一个商机在这段时间里动过几次，就列几次',
    en: 'A deal that moved several times in these days is listed for each movement',
  },
  openInList: { zh: '在列表中打开', en: 'Open in the list' },
  openFirst: { zh: '在列表中打开前 {count} 个', en: 'Open the first {count} in the list' },
  none: { zh: '没有记录', en: 'No records' },
});
