import { defineTexts } from '../../../platform/web/index.ts';
import { timelineTitles } from './titles.ts';

export const timelineTexts = defineTexts({
  ...timelineTitles,
  search: { zh: '搜索内容', en: 'Search the text' },
  type: { zh: '跟进类型', en: 'Type' },
  person: { zh: '人员', en: 'Person' },
  days: { zh: '日期', en: 'Days' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  withFiles: { zh: '有附件', en: 'With files' },
  nothingFoundTitle: { zh: '没有找到', en: 'Nothing found' },
  nothingFoundText: { zh: '换个词，或去掉一些条件。', en: 'Try another word, or fewer conditions.' },
  thisWeek: { zh: '本周', en: 'This week' },
  lastWeek: { zh: '上周', en: 'Last week' },
  anyTime: { zh: '全部时间', en: 'Any time' },
  tasks: { zh: '跟进任务', en: 'Tasks' },
  noTalksTitle: { zh: '这段时间没有跟进记录', en: 'No talks in this time' },
  noTalksText: { zh: '换个时间，或看看其他同事的。', en: 'Choose another time or other colleagues.' },
  messages: { zh: '聊天记录 {count} 条', en: 'Chat of {count} messages' },
  showAll: { zh: '展开全部 {count} 条', en: 'Show all {count}' },
  showLess: { zh: '收起', en: 'Show less' },
  voice: { zh: '语音：{name}', en: 'Voice memo: {name}' },
});
