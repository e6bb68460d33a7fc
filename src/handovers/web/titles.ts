import { defineTexts } from '../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const pageTitles = {
  handOvers: { zh: '交接', en: 'Hand-overs' },
  newHandOver: { zh: '新建交接', en: 'New hand-over' },
  handOver: { zh: '交接详情', en: 'Hand-over' },
  briefs: { zh: '交接说明', en: 'Hand-over briefs' },
} as const;

export const aidTexts = defineTexts({
  menu: { zh: '连同关联记录移交', en: 'Hand over with what belongs to it' },
  noTransfer: { zh: '您没有移交这条记录的权限', en: 'You may not hand this record over' },
  handOver: { zh: '移交', en: 'Hand over' },
});
