import { defineTexts } from '../../platform/web/index.ts';

/** Words about one record: its page, its fields, what happened to it. */
export const recordTexts = defineTexts({
  fields: { zh: '资料', en: 'Details' },
  history: { zh: '变更记录', en: 'History' },
  open: { zh: '打开 {name}', en: 'Open {name}' },
  parts: { zh: '相关内容', en: 'What belongs to it' },
  noUpdate: { zh: '您没有修改这条记录的权限', en: 'You may not change this record' },
  noTransfer: { zh: '您没有转移负责人的权限', en: 'You may not hand this record over' },
  noDelete: { zh: '您没有删除这条记录的权限', en: 'You may not delete this record' },
  isDeleted: {
    zh: '这条记录在回收站里，恢复后才能修改',
    en: 'This record is in the recycle bin; restore it to change it',
  },
  masked: { zh: '按您的权限，部分内容已隐藏', en: 'Partly hidden for your role' },
  saved: { zh: '已保存', en: 'Saved' },
  delete: { zh: '删除', en: 'Delete' },
  deleted: { zh: '“{name}”已移到回收站', en: '“{name}” moved to the recycle bin' },
  restore: { zh: '恢复', en: 'Restore' },
  restored: { zh: '“{name}”已恢复', en: '“{name}” is back' },
  choose: { zh: '选择 {name}', en: 'Select {name}' },
  actions: { zh: '更多操作', en: 'More actions' },
  editAll: { zh: '编辑资料', en: 'Edit details' },
  handOver: { zh: '移交负责人', en: 'Hand over' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  linkCopied: { zh: '链接已复制', en: 'Link copied' },
  failed: { zh: '没有完成', en: 'Not done' },
});

/** Words of the dialog when two people changed the same field. */
export const conflictTexts = defineTexts({
  title: { zh: '刚被别人改过', en: 'Somebody changed it meanwhile' },
  who: { zh: '{name} 在 {at} 改了这里：', en: '{name} changed this at {at}:' },
  whoUnknown: { zh: '您打开之后，这里有了新的内容：', en: 'This has changed since you opened it:' },
  field: { zh: '字段', en: 'Field' },
  theirs: { zh: '现在的内容', en: 'As it is now' },
  mine: { zh: '您填的内容', en: 'As you have it' },
  takeTheirs: { zh: '用现在的内容', en: 'Use theirs' },
  keepMine: { zh: '仍用我的', en: 'Keep mine' },
});

/** What happened to a record, in words. */
export const historyTexts = defineTexts({
  created: { zh: '新建了这条记录', en: 'created this record' },
  updated: { zh: '修改了', en: 'changed' },
  deleted: { zh: '移到了回收站', en: 'moved it to the recycle bin' },
  restored: { zh: '从回收站恢复', en: 'took it out of the recycle bin' },
  imported: { zh: '导入了这条记录', en: 'imported this record' },
  other: { zh: '修改了', en: 'changed' },
  handedOver: { zh: '移交了负责人', en: 'handed it over' },
  stageChanged: { zh: '推进了阶段', en: 'moved the stage' },
  merged: { zh: '把别的记录合并到了这里', en: 'merged other records into this one' },
  mergedAway: { zh: '把它合并到了另一条记录', en: 'merged it into another record' },
  mergeUndone: { zh: '撤销了合并', en: 'took a merge back' },
  noteAdded: { zh: '记了一条跟进', en: 'wrote a note' },
  noteChanged: { zh: '修改了一条跟进', en: 'corrected a note' },
  noteRemoved: { zh: '删除了一条跟进', en: 'removed a note' },
  noteRestored: { zh: '恢复了一条跟进', en: 'restored a note' },
  fileAdded: { zh: '添加了一个文件', en: 'added a file' },
  fileVersionAdded: { zh: '更新了一个文件', en: 'uploaded a new version of a file' },
  fileRemoved: { zh: '删除了一个文件', en: 'removed a file' },
  fileRestored: { zh: '恢复了一个文件', en: 'restored a file' },
  system: { zh: '系统', en: 'The system' },
  someone: { zh: '某人', en: 'Somebody' },
  byKey: { zh: '通过接口', en: 'through the API' },
  empty: { zh: '空', en: 'empty' },
  more: { zh: '更早的记录', en: 'Earlier changes' },
  none: { zh: '还没有变更', en: 'Nothing has changed yet' },
});

/** Words of lists. */
export const listTexts = defineTexts({
  all: { zh: '全部{name}', en: 'All {name}' },
  bin: { zh: '回收站', en: 'Recycle bin' },
  leaveBin: { zh: '离开回收站', en: 'Leave the recycle bin' },
  search: { zh: '搜索{name}', en: 'Search {name}' },
  create: { zh: '新建{name}', en: 'New {name}' },
  created: { zh: '“{name}”已建好', en: '“{name}” created' },
  columns: { zh: '显示列', en: 'Columns' },
  isFirst: { zh: '已经在最前面', en: 'Already first' },
  isLast: { zh: '已经在最后面', en: 'Already last' },
  columnsReset: { zh: '恢复默认列', en: 'Usual columns' },
  moveUp: { zh: '{name}往前移', en: 'Move {name} forward' },
  moveDown: { zh: '{name}往后移', en: 'Move {name} back' },
  count: { zh: '共 {count} 条', en: '{count} in all' },
  noMatchTitle: { zh: '没有符合条件的{name}', en: 'No {name} match' },
  noMatch: { zh: '换个关键字，或放宽筛选条件试试。', en: 'Try other words, or fewer conditions.' },
  clearFilters: { zh: '清除搜索和筛选', en: 'Clear search and filters' },
  emptyTitle: { zh: '还没有{name}', en: 'No {name} yet' },
  emptyText: {
    zh: '先建一条试试，只需填几个字段；也可以从表格批量导入。',
    en: 'Start with one: it takes a few fields. Or import a whole table.',
  },
  binEmptyTitle: { zh: '回收站是空的', en: 'The recycle bin is empty' },
  binEmpty: {
    zh: '删除的{name}会先放在这里，随时可以恢复。',
    en: 'Deleted {name} come here first and can be restored.',
  },
  edit: { zh: '编辑{name}', en: 'Edit {name}' },
  more: { zh: '更多', en: 'More' },
  tools: { zh: '列表工具', en: 'List tools' },
  deletedOn: { zh: '删除时间', en: 'Deleted' },
});

/** Words of filters. */
export const filterTexts = defineTexts({
  add: { zh: '筛选', en: 'Filter' },
  findField: { zh: '查找字段', en: 'Find a field' },
  noField: { zh: '没有这个字段', en: 'No such field' },
  value: { zh: '内容', en: 'Value' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  apply: { zh: '应用', en: 'Apply' },
  incomplete: { zh: '请填写内容', en: 'Enter a value' },
});

/** Words of saved views. */
export const viewTexts = defineTexts({
  views: { zh: '视图', en: 'Views' },
  save: { zh: '另存为视图', en: 'Save as view' },
  saveChanges: { zh: '保存到“{name}”', en: 'Save to “{name}”' },
  name: { zh: '视图名称', en: 'Name of the view' },
  share: { zh: '共享给同事', en: 'Share with colleagues' },
  shareHint: {
    zh: '同事能看到这个视图，各自只看到有权限的记录',
    en: 'Colleagues see the view, each with the records they may see',
  },
  unshare: { zh: '取消共享', en: 'Stop sharing' },
  rename: { zh: '改名', en: 'Rename' },
  remove: { zh: '删除视图', en: 'Delete the view' },
  removed: { zh: '视图“{name}”已删除', en: 'View “{name}” deleted' },
  saved: { zh: '视图“{name}”已保存', en: 'View “{name}” saved' },
  shared: { zh: '共享', en: 'Shared' },
  actions: { zh: '视图操作', en: 'Actions on the view' },
  saveTitle: { zh: '保存视图', en: 'Save the view' },
  confirm: { zh: '保存', en: 'Save' },
});

/** Words of changes to many records. */
export const bulkTexts = defineTexts({
  chosen: { zh: '已选 {count} 条', en: '{count} selected' },
  chooseAll: { zh: '选择全部 {count} 条', en: 'Select all {count}' },
  tooMany: {
    zh: '一次最多处理 {most} 条，请先缩小范围',
    en: 'At most {most} at once; narrow the list first',
  },
  clear: { zh: '取消选择', en: 'Clear the selection' },
  change: { zh: '修改字段', en: 'Change a field' },
  changeTitle: { zh: '修改 {count} 条{name}', en: 'Change {count} {name}' },
  field: { zh: '要修改的字段', en: 'Field to change' },
  clears: { zh: '留空会清除这个字段原有的内容', en: 'Left empty, the field is cleared' },
  handOver: { zh: '移交负责人', en: 'Hand over' },
  handOverTitle: { zh: '移交 {count} 条{name}', en: 'Hand over {count} {name}' },
  newOwner: { zh: '新负责人', en: 'New owner' },
  delete: { zh: '删除', en: 'Delete' },
  apply: { zh: '修改 {count} 条', en: 'Change {count}' },
  transfer: { zh: '移交 {count} 条', en: 'Hand over {count}' },
  changed: { zh: '已修改 {count} 条', en: '{count} changed' },
  removed: { zh: '{count} 条已移到回收站', en: '{count} moved to the recycle bin' },
  restored: { zh: '已恢复 {count} 条', en: '{count} restored' },
  someFailed: { zh: '{changed} 条完成，{failed} 条没有完成', en: '{changed} done, {failed} not done' },
  failedHint: { zh: '没有完成的记录仍处于选中状态。', en: 'What was not done stays selected.' },
  close: { zh: '知道了', en: 'Close' },
  removeTitle: { zh: '删除 {count} 条{name}？', en: 'Delete {count} {name}?' },
  removeConsequence: {
    zh: '它们会移到回收站，可以在那里逐条恢复。',
    en: 'They move to the recycle bin and can be restored there one by one.',
  },
  unnamed: { zh: '（无法查看）', en: '(not visible)' },
});

export const failureTexts = defineTexts({
  unreachable: {
    zh: '连不上服务器，请检查网络后重试',
    en: 'The server cannot be reached; check the network and try again',
  },
});

export const yesNoTexts = defineTexts({
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
});
