/** What is told of a change from one edition of a report to another. */
import { say, type Label, type Locale } from '../../../platform/model/label.ts';

/** A sentence in both languages; what stands in its places may have two names itself. */
export function tell(template: Label, values: Readonly<Record<string, Label | string | number>> = {}): Label {
  const inWords = (locale: Locale) =>
    say(
      template,
      locale,
      Object.fromEntries(
        Object.entries(values).map(([place, value]) => [
          place,
          typeof value === 'object' ? say(value, locale) : value,
        ]),
      ),
    );
  return { zh: inWords('zh-CN'), en: inWords('en') };
}

export function listed(words: readonly Label[]): Label {
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}

export const sentences = {
  titled: { zh: '标题改为“{to}”（原来是“{from}”）', en: 'The title is “{to}” (it was “{from}”)' },
  moved: { zh: '移到文件夹“{to}”', en: 'It moves to the folder “{to}”' },
  movedOut: { zh: '移出文件夹“{from}”', en: 'It leaves the folder “{from}”' },
  added: { zh: '新增{kind}“{name}”', en: '{kind} “{name}” is new' },
  removed: { zh: '删除{kind}“{name}”', en: '{kind} “{name}” is gone' },
  changed: { zh: '{kind}“{name}”改了{what}', en: '{kind} “{name}”: {what}' },
  reordered: { zh: '{kind}的顺序变了', en: '{kind}: another order' },
  aspectTo: { zh: '{aspect}（{from} → {to}）', en: '{aspect} ({from} → {to})' },
  cells: { zh: '{count} 个单元格', en: '{count} cells' },
  sized: {
    zh: '{screen}版式：{count} 个组件换了大小',
    en: '{screen} layout: {count} blocks of another size',
  },
  laidAnew: { zh: '{screen}版式：组件换了位置', en: '{screen} layout: blocks stand elsewhere' },
  ownLayout: { zh: '{screen}改为单独的版式', en: '{screen} has a layout of its own' },
  followsDesktop: { zh: '{screen}改为跟随电脑版式', en: '{screen} follows the desktop' },
  set: { zh: '改了{what}', en: 'Otherwise: {what}' },
} satisfies Record<string, Label>;

export const nothing: Label = { zh: '无', en: 'none' };

export const kinds = {
  param: { zh: '参数', en: 'Parameter' },
  params: { zh: '参数', en: 'Parameters' },
  column: { zh: '列', en: 'Column' },
  columns: { zh: '列', en: 'Columns' },
  rule: { zh: '校验规则', en: 'Rule' },
  page: { zh: '页面', en: 'Page' },
  way: { zh: '跳转', en: 'Way to another report' },
} satisfies Record<string, Label>;

export const screenNames = {
  desktop: { zh: '电脑', en: 'Desktop' },
  tablet: { zh: '平板', en: 'Tablet' },
  phone: { zh: '手机', en: 'Phone' },
} satisfies Record<string, Label>;

const blockKinds: Readonly<Record<string, Label>> = {
  kpi: { zh: '数字', en: 'Number' },
  chart: { zh: '图表', en: 'Chart' },
  pivot: { zh: '交叉表', en: 'Pivot' },
  funnel: { zh: '漏斗', en: 'Funnel' },
  records: { zh: '记录列表', en: 'List of records' },
  grid: { zh: '表格', en: 'Grid' },
  text: { zh: '文字', en: 'Text' },
  image: { zh: '图片', en: 'Picture' },
  form: { zh: '填报', en: 'Form' },
  plug_in: { zh: '插件组件', en: 'Block of a plug-in' },
};

export function kindOfBlock(type: string): Label {
  return blockKinds[type] ?? { zh: '组件', en: 'Block' };
}

/** Parts of blocks, parameters, forms and screens, by what they are called in a document. */
const aspects: Readonly<Record<string, Label>> = {
  title: { zh: '标题', en: 'title' },
  label: { zh: '名称', en: 'name' },
  name: { zh: '名称', en: 'name' },
  measure: { zh: '指标', en: 'measure' },
  measures: { zh: '指标', en: 'measures' },
  by: { zh: '维度', en: 'dimensions' },
  rows: { zh: '行', en: 'rows' },
  columns: { zh: '列', en: 'columns' },
  hasTotals: { zh: '小计与合计', en: 'totals' },
  shape: { zh: '图形', en: 'shape' },
  most: { zh: '最多显示几项', en: 'how many are shown' },
  goal: { zh: '目标值', en: 'goal' },
  properties: { zh: '插件的设置', en: 'settings of the plug-in' },
  compare: { zh: '对比', en: 'comparison' },
  filters: { zh: '筛选条件', en: 'conditions' },
  filter: { zh: '筛选条件', en: 'conditions' },
  period: { zh: '按哪个日期', en: 'the day it goes by' },
  window: { zh: '自己的时间范围', en: 'its own period' },
  team: { zh: '按哪个团队', en: 'the team it goes by' },
  pipeline: { zh: '销售流程', en: 'pipeline' },
  weigh: { zh: '按数量还是金额', en: 'count or amount' },
  list: { zh: '列表的条件、列和排序', en: 'conditions, columns and order' },
  text: { zh: '文字', en: 'text' },
  widget: { zh: '控件', en: 'control' },
  options: { zh: '选项', en: 'options' },
  default: { zh: '默认值', en: 'default' },
  required: { zh: '是否必填', en: 'whether it must be chosen' },
  multiple: { zh: '能否多选', en: 'whether several may be chosen' },
  apply: { zh: '作用于哪些字段和组件', en: 'what it narrows' },
  run: { zh: '何时查询', en: 'when it is asked' },
  crossFilter: { zh: '组件之间的联动', en: 'whether blocks follow each other' },
  deaf: { zh: '哪些组件不联动', en: 'which blocks do not follow' },
  intro: { zh: '填报说明', en: 'introduction' },
  about: { zh: '填哪些记录', en: 'which records are filled' },
  manner: { zh: '填一行还是多行', en: 'whether one row is filled or many' },
  collect: { zh: '收集的对象和时间', en: 'who fills it, and when' },
  places: { zh: '内容和位置', en: 'what stands where' },
  size: { zh: '大屏尺寸', en: 'size of the screen' },
  fit: { zh: '缩放方式', en: 'how it is scaled' },
  theme: { zh: '主题', en: 'theme' },
  carousel: { zh: '轮播', en: 'how pages are turned' },
  field: { zh: '字段', en: 'field' },
  type: { zh: '类型', en: 'type' },
  isReadOnly: { zh: '是否只读', en: 'whether it is read only' },
  isRequired: { zh: '是否必填', en: 'whether it is required' },
  preset: { zh: '预填值', en: 'preset' },
  hint: { zh: '提示', en: 'hint' },
  must: { zh: '公式', en: 'formula' },
  message: { zh: '提示语', en: 'message' },
  level: { zh: '是否拦截', en: 'whether it stops' },
  param: { zh: '带去的参数', en: 'the parameter it takes along' },
  keeps: { zh: '是否带上已选参数', en: 'whether choices go along' },
};

export function aspectName(part: string): Label {
  return aspects[part] ?? { zh: '设置', en: 'settings' };
}
