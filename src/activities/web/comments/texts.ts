import { defineTexts } from '../../../platform/web/index.ts';

export const commentTexts = defineTexts({
  comment: { zh: '评论', en: 'Comment' },
  comments: { zh: '评论 {count}', en: '{count} comments' },
  writeComment: { zh: '写评论', en: 'Write a comment' },
  send: { zh: '发送', en: 'Send' },
  edit: { zh: '修改评论', en: 'Change the comment' },
  remove: { zh: '删除评论', en: 'Delete the comment' },
  removed: { zh: '已删除评论', en: 'Comment deleted' },
  changed: { zh: '已修改', en: 'edited' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
});
