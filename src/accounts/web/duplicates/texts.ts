import { defineTexts } from '../../../platform/web/index.ts';

/** Words of what is shown while one types. */
export const noticeTexts = defineTexts({
  title: { zh: '可能已经有了', en: 'This may be here already' },
  blocked: {
    zh: '已有相同的记录，不能重复新建',
    en: 'There is such a record already; a second one is not allowed',
  },
  goOn: { zh: '我已核对，仍然新建', en: 'I have checked; create it all the same' },
  certain: { zh: '几乎确定', en: 'Nearly certain' },
  likely: { zh: '可能', en: 'Likely' },
  open: { zh: '打开 {name}（新窗口）', en: 'Open {name} in a new window' },
  hidden: {
    zh: '已有这样的{kind}，您无权查看',
    en: 'There is such a record among the {kind}; you may not see it',
  },
  hiddenOwner: {
    zh: '已有这样的{kind}，负责人 {owner}',
    en: 'There is such a record among the {kind}, owned by {owner}',
  },
  hiddenNobody: {
    zh: '已有这样的{kind}，暂无负责人',
    en: 'There is such a record among the {kind}, without an owner',
  },
  ownedBy: { zh: '负责人 {name}', en: 'Owned by {name}' },
  separator: { zh: '、', en: ', ' },
});

export const pageTitles = defineTexts({
  duplicates: { zh: '查重与合并', en: 'Duplicates and merging' },
  hint: {
    zh: '发现重复时拦截还是提醒，找出并合并已有的重复',
    en: 'Stop or warn of duplicates, find and merge those that are there',
  },
  merge: { zh: '合并记录', en: 'Merge records' },
});

/** Words of merging. */
export const mergeTexts = defineTexts({
  merge: { zh: '合并', en: 'Merge' },
  mergeWith: { zh: '合并重复记录', en: 'Merge duplicates' },
  noRight: { zh: '合并需要修改和删除的权限', en: 'Merging needs the right to change and to delete' },
  chooseTwo: { zh: '请选择 2 到 5 条记录来合并', en: 'Choose 2 to 5 records to merge' },
  which: { zh: '和哪些记录合并？', en: 'Merge with which records?' },
  searching: { zh: '正在查找重复', en: 'Looking for duplicates' },
  noneFound: { zh: '没有发现重复，可以自己选一条。', en: 'No duplicates found; choose one yourself.' },
  other: { zh: '另选一条', en: 'Choose another' },
  next: { zh: '对比并合并', en: 'Compare and merge' },
  cancel: { zh: '取消', en: 'Cancel' },
  keepWhich: { zh: '保留哪一条', en: 'Which one stays' },
  stays: { zh: '保留', en: 'Stays' },
  proposed: { zh: '建议保留', en: 'Suggested' },
  onlyDifferent: { zh: '只看不同的字段', en: 'Only fields that differ' },
  allSame: { zh: '这些记录的字段没有不同。', en: 'The fields of these records do not differ.' },
  closed: { zh: '按您的权限不能选择，保留有内容的一项', en: 'Not yours to choose: what is filled in stays' },
  hangsOn: { zh: '会一起移过来', en: 'Comes along' },
  nothingHangs: { zh: '其他记录上没有需要移动的内容。', en: 'Nothing hangs on the other records.' },
  result: { zh: '合并后', en: 'After the merge' },
  whatHappens: {
    zh: '“{name}”保留下来，另外 {count} 条移入回收站；它们的链接会打开保留的这条。30 天内可以撤销。',
    en: '“{name}” stays; the other {count} go to the recycle bin, and their links open the one that stays. It can be undone for 30 days.',
  },
  go: { zh: '合并这 {count} 条', en: 'Merge these {count}' },
  done: { zh: '已合并到“{name}”', en: 'Merged into “{name}”' },
  undone: { zh: '合并已撤销', en: 'The merge was taken back' },
  undo: { zh: '撤销合并', en: 'Undo the merge' },
  losers: { zh: '合并进来的：{names}', en: 'Taken in: {names}' },
  undoneBy: { zh: '{name} 已撤销这次合并', en: '{name} took this merge back' },
  conflicts: {
    zh: '这些字段合并后又改过，保持现在的内容：{fields}',
    en: 'Changed since the merge, so they keep what they hold: {fields}',
  },
  stayed: { zh: '{count} 项后来改挂到了别处，保持原样', en: '{count} hang elsewhere by now and stay there' },
  gone: { zh: '已合并到', en: 'It was merged into' },
  goneHidden: {
    zh: '这条记录已合并到另一条您无权查看的记录',
    en: 'It was merged into a record that you may not see',
  },
  came: { zh: '“{name}”已合并到这条记录', en: '“{name}” was merged into this record' },
  nameless: { zh: '未命名', en: 'Nameless' },
  notFound: { zh: '没有找到要合并的记录', en: 'The records to merge were not found' },
  notFoundDetail: { zh: '可能已被合并或删除。', en: 'They may have been merged or deleted.' },
  separator: { zh: '、', en: ', ' },
});

/** Words of the settings. */
export const settingsTexts = defineTexts({
  parts: { zh: '查重与合并', en: 'Duplicates and merging' },
  found: { zh: '已有的重复', en: 'Duplicates there are' },
  rules: { zh: '新建时的规则', en: 'Rules for new records' },
  object: { zh: '对象', en: 'Records' },
  search: { zh: '查找重复', en: 'Look for duplicates' },
  searching: { zh: '正在比对全部记录', en: 'Comparing all records' },
  failed: { zh: '查找没有完成', en: 'The search did not finish' },
  noneTitle: { zh: '没有待处理的重复', en: 'No duplicates to settle' },
  none: {
    zh: '点“查找重复”，按信用代码、电话、邮箱和名称比对全部记录，最确定的排在最前。',
    en: 'Press “Look for duplicates”: all records are compared by credit code, phone, mailbox and name, the surest first.',
  },
  count: { zh: '{count} 条', en: '{count} records' },
  notSame: { zh: '不是重复', en: 'Not the same' },
  dismissed: {
    zh: '已标记为不是重复，以后不再提示',
    en: 'Marked as not the same; it will not come up again',
  },
  foundAt: { zh: '上次查找', en: 'Last search' },
  more: { zh: '更多', en: 'More' },
  mode: {
    zh: '新建或修改时发现相同的{kind}',
    en: 'When a new or changed record is already among the {kind}',
  },
  block: { zh: '拦截', en: 'Stop' },
  warn: { zh: '提醒', en: 'Warn' },
  off: { zh: '关闭', en: 'Off' },
  blockWhat: {
    zh: '{keys}与已有记录相同时不能保存；有“查重 · 放行”权限的人可以放行。其他相近的仍只提醒。',
    en: 'What has the {keys} of another cannot be saved, but by those with the right “Duplicates · Let through”. What is only alike is warned of.',
  },
  credit_code: { zh: '统一社会信用代码', en: 'credit code' },
  mobile: { zh: '手机号', en: 'mobile number' },
  email: { zh: '邮箱', en: 'own mailbox' },
  wechat: { zh: '微信号', en: 'WeChat id' },
  separator: { zh: '、', en: ', ' },
  warnWhat: {
    zh: '填写时列出可能重复的记录，不影响保存。',
    en: 'What may be the same is listed while typing; saving goes on.',
  },
  offWhat: { zh: '不比对，也不提示。', en: 'Nothing is compared, nothing is said.' },
  tellsOwner: {
    zh: '重复的{kind}不可见时，显示负责人（如 张*）和状态',
    en: 'Of hidden {kind}, tell the owner (as 张*) and the state',
  },
  tellsOwnerWhat: { zh: '不勾选时只提示“已有”。', en: 'Otherwise only that there is one.' },
  saved: { zh: '规则已保存', en: 'Rule saved' },
  noDesign: { zh: '只有可以设计查重规则的人能修改', en: 'Only those who design these rules can change them' },
});
