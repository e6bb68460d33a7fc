import type { Label } from '../../../platform/model/label.ts';
import { defineTexts } from '../../../platform/web/index.ts';
import type { LosablePart } from '../../model/portable/references.ts';

export const portableTexts = defineTexts({
  takeFile: { zh: '导出报表文件', en: 'Take its file' },
  importReport: { zh: '导入报表', en: 'Import a report' },
  importText: {
    zh: '选择从另一个组织导出的报表文件（.json）。文件里有报表的样子、名字和图片，没有数字；导入后是您自己的草稿。',
    en: 'Choose a report’s file (.json) from another organisation. It holds the layout, names and pictures, no numbers; it becomes a draft of your own.',
  },
  chooseFile: { zh: '选择文件', en: 'Choose a file' },
  otherFile: { zh: '换一个文件', en: 'Another file' },
  tooLarge: { zh: '文件太大了，报表文件最多 {most} MB', en: 'The file is too large: {most} MB at most' },
  noJson: { zh: '这不是 JSON 文件', en: 'This is no JSON file' },
  title: { zh: '标题', en: 'Title' },
  names: { zh: '文件里提到的', en: 'What it speaks of' },
  namesText: {
    zh: '按名字找到的已经填好，可以改；清空就不带过来。',
    en: 'What was found by name is filled in and may be changed; emptied, it is left out.',
  },
  noNames: {
    zh: '没有提到组织里的任何东西，可以直接导入。',
    en: 'It speaks of nothing in the organisation.',
  },
  nameless: { zh: '（导出的人看不到名字）', en: '(whoever took the file could not see its name)' },
  found: { zh: '已匹配 {count} 项', en: '{count} found' },
  toChoose: { zh: '{count} 项要手工选', en: '{count} to be chosen' },
  meansHere: { zh: '“{name}”在这里是', en: '“{name}” here is' },
  leave: { zh: '不带过来', en: 'Left out' },
  lost: { zh: '会去掉的内容', en: 'What is left out' },
  lostText: { zh: '这里没有对应的，导入时去掉：', en: 'It has no counterpart here and is left out:' },
  lostIn: { zh: '“{inside}”：{part}', en: '“{inside}”: {part}' },
  lostFor: { zh: '{part}（{name}）', en: '{part} ({name})' },
  lostNothing: { zh: '全部内容都能带过来。', en: 'Nothing is left out.' },
  fallen: {
    zh: '去掉这些后报表不成立，请先选好上面的对应项。',
    en: 'Without these the report does not stand: choose above first.',
  },
  take: { zh: '导入为草稿', en: 'Import as a draft' },
  taken: { zh: '已导入，检查后发布', en: 'Imported: look it over and publish it' },
});

export const kindNames: Readonly<Record<string, Label>> = {
  user: { zh: '人员', en: 'Person' },
  team: { zh: '团队', en: 'Team' },
  role: { zh: '角色', en: 'Role' },
  pipeline: { zh: '销售流程', en: 'Pipeline' },
  stage: { zh: '阶段', en: 'Stage' },
  loss_reason: { zh: '输单原因', en: 'Loss reason' },
  product: { zh: '产品', en: 'Product' },
  account: { zh: '客户', en: 'Account' },
  segment: { zh: '客户分群', en: 'Segment' },
  tag: { zh: '标签', en: 'Tag' },
  field: { zh: '自定义字段', en: 'Custom field' },
  report: { zh: '报表', en: 'Report' },
  outside_source: { zh: '数据源', en: 'Source' },
};
export const otherKind: Label = { zh: '其他', en: 'Other' };

export const partNames: Readonly<Record<LosablePart, Label>> = {
  blocks: { zh: '整个组件', en: 'the whole tile' },
  params: { zh: '整个参数', en: 'the whole parameter' },
  apply: { zh: '参数的一个作用字段', en: 'a field the parameter narrows' },
  narrowedBy: { zh: '选项的联动', en: 'what its options follow' },
  items: { zh: '一个选项', en: 'an option' },
  opens: { zh: '到另一张报表的跳转', en: 'the way to another report' },
  filters: { zh: '一个筛选条件', en: 'a condition' },
  filter: { zh: '一个筛选条件', en: 'a condition' },
  value: { zh: '筛选条件里的一个值', en: 'a value of a condition' },
  values: { zh: '分组里的一个值', en: 'a value of a group' },
  columns: { zh: '一列', en: 'a column' },
  actions: { zh: '清单上的一个操作', en: 'an action of the list' },
  users: { zh: '一位填报人', en: 'a person who fills it' },
  teams: { zh: '一个填报团队', en: 'a team that fills it' },
  roles: { zh: '一个填报角色', en: 'a role that fills it' },
  pipeline: { zh: '指定的销售流程（改用默认流程）', en: 'its pipeline (the usual one is shown)' },
  drawn: { zh: '单元格里的图', en: 'the drawing in a cell' },
  default: { zh: '默认值', en: 'its default' },
  preset: { zh: '预填值', en: 'its preset' },
  sort: { zh: '排序', en: 'its order' },
  top: { zh: '只取前几名', en: 'its first few' },
  as: { zh: '两个主题之间的对应字段', en: 'a field that two subjects share' },
  period: { zh: '按哪个日期', en: 'the day it goes by' },
  team: { zh: '按哪个团队', en: 'the team it goes by' },
  split: { zh: '漏斗按什么拆分', en: 'what its funnel is split by' },
  rules: { zh: '全部校验规则（列变了，请重写）', en: 'all its rules (columns are missing: write them anew)' },
};
