import { defineTexts } from '../../../platform/web/index.ts';

export const talkTexts = defineTexts({
  comments: { zh: '评论', en: 'Comments' },
  counted: { zh: '评论 {count}', en: 'Comments {count}' },
  commentOn: { zh: '评论“{name}”', en: 'Comment on “{name}”' },
  commentedOn: { zh: '评论“{name}”（已有 {count} 条）', en: 'Comment on “{name}” ({count} so far)' },
  none: { zh: '还没有评论', en: 'No comments yet' },
  noneText: {
    zh: '说说数字背后的情况，可以提醒能看这张报表的同事。评论不会出现在分享链接和导出文件里。',
    en: 'Say what the numbers mean and mention colleagues who see this report. Links and files show no comments.',
  },
  whole: { zh: '整张报表', en: 'The whole report' },
  gone: { zh: '（已不在报表里的一块）', en: '(a block that is no longer there)' },
  nameless: { zh: '（不在您的数据范围内）', en: '(outside your reach)' },
  ownNumber: { zh: '您看到的数：{value}', en: 'As you see it: {value}' },
  noNumber: { zh: '这个数不在您的数据范围内', en: 'This number is outside your reach' },
  show: { zh: '按当时的条件查看', en: 'Show it as it was asked' },
  aboutWhole: { zh: '改为评论整张报表', en: 'Comment on the whole report instead' },
  untold: {
    zh: '{names} 看不到这张报表，没有收到提醒',
    en: '{names} cannot see this report and were not told',
  },
  param: { zh: '{name}：{value}', en: '{name}: {value}' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
});
