/** Why a form says no. */
import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const fillRefusals = {
  faulty: {
    code: 'form.faulty',
    status: 422,
    label: {
      zh: '有 {count} 处需要修改，什么都没有写入；请看标出的单元格',
      en: '{count} cells need another look, and nothing was written; see the marked cells',
    },
  },
  empty: {
    code: 'form.empty',
    status: 422,
    label: { zh: '没有可提交的内容', en: 'There is nothing to hand in' },
  },
  accepted: {
    code: 'form.accepted',
    status: 409,
    label: { zh: '上级已经通过，不能再改', en: 'It has been accepted and cannot be changed' },
  },
  nothingToDecide: {
    code: 'form.nothing_to_decide',
    status: 409,
    label: { zh: '没有等待您确认的提交', en: 'Nothing waits for a decision here' },
  },
  notOwed: {
    code: 'form.not_owed',
    status: 409,
    label: { zh: '这一天不需要您填写这张表', en: 'You do not owe this form on that day' },
  },
  closed: {
    code: 'form.closed',
    status: 409,
    label: { zh: '这张表不能公开填写', en: 'This form cannot be filled by a link' },
  },
  tooManyAnswers: {
    code: 'form.too_many_answers',
    status: 429,
    label: { zh: '提交过于频繁，请稍后再试', en: 'Too many at once; please try again later' },
  },
  noDeleting: {
    code: 'form.no_deleting',
    status: 403,
    label: { zh: '这张表不能删除记录', en: 'Records cannot be deleted by this form' },
  },
  changedSinceMarked: {
    code: 'form.changed_since_marked',
    label: {
      zh: '标记删除后被别人改过，请看过再决定',
      en: 'Somebody changed it after it was marked for deletion; look again and decide',
    },
  },
  tableTooLarge: {
    code: 'form.table_too_large',
    status: 422,
    label: {
      zh: '文件超过 {most} 行，请拆开再导入',
      en: 'The file has more than {most} rows; split it first',
    },
  },
} satisfies Record<string, RefusalReason>;
