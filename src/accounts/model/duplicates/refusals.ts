import type { RefusalReason } from '../../../platform/model/refusal.ts';

/** The reasons duplicates and merging say no. */
export const duplicateRefusals = {
  /** Lets itself be confirmed by those who hold the right `duplicate.override`. */
  second: {
    code: 'duplicate_record',
    label: { zh: '系统里已有相同的记录', en: 'There is such a record already' },
  },
  creditCode: {
    code: 'credit_code_invalid',
    status: 400,
    label: {
      zh: '不是有效的统一社会信用代码：应为 18 位，最后一位是校验码',
      en: 'Not a credit code: it has 18 characters, the last of them a check digit',
    },
  },
  mergedAway: {
    code: 'merged_away',
    label: {
      zh: '这条记录已合并到另一条，请在那条记录上撤销合并',
      en: 'This record was merged into another; undo the merge there',
    },
  },
  oneKindOnly: {
    code: 'merge_one_kind',
    status: 422,
    label: { zh: '请选择 2 到 5 条同类记录', en: 'Choose 2 to 5 records of one kind' },
  },
  undoneAlready: {
    code: 'merge_undone_already',
    label: { zh: '这次合并已经撤销过了', en: 'This merge was undone already' },
  },
  undoTooLate: {
    code: 'merge_undo_too_late',
    label: { zh: '合并超过 {days} 天，不能再撤销', en: 'Merges can be undone for {days} days' },
  },
  laterMerge: {
    code: 'merge_later_first',
    label: {
      zh: '这条记录后来又参与了别的合并，请先撤销那一次',
      en: 'This record took part in a later merge; undo that one first',
    },
  },
  survivorDeleted: {
    code: 'merge_survivor_deleted',
    label: {
      zh: '合并后的记录在回收站里，请先恢复它',
      en: 'The record that took the others in is in the recycle bin; restore it first',
    },
  },
} satisfies Record<string, RefusalReason>;
