import type { Label } from '../../platform/model/label.ts';
import type { RefusalReason } from '../../platform/model/refusal.ts';

/** Why an import as a whole cannot begin, or be undone. */
export const importRefusals = {
  missingHeaders: {
    code: 'import.missing_columns',
    status: 422,
    label: { zh: '文件里没有这些列：{columns}', en: 'The file has no such columns: {columns}' },
  },
  unknownField: {
    code: 'import.unknown_field',
    status: 422,
    label: { zh: '没有“{field}”这个字段', en: 'There is no field “{field}”' },
  },
  requiredField: {
    code: 'import.required_field',
    status: 422,
    label: {
      zh: '请先为必填字段指定对应的列：{fields}',
      en: 'Say which column fills the required field: {fields}',
    },
  },
  fieldNotEditable: {
    code: 'import.field_not_editable',
    status: 403,
    label: { zh: '您不能修改这些字段：{fields}', en: 'You may not change these fields: {fields}' },
  },
  ambiguousDates: {
    code: 'import.ambiguous_dates',
    status: 422,
    label: {
      zh: '这些列的日期写法有歧义，请先选择格式：{columns}',
      en: 'The dates in these columns can be read in several ways; choose their format: {columns}',
    },
  },
  notMatchable: {
    code: 'import.not_matchable',
    status: 422,
    label: {
      zh: '不能用“{field}”来匹配已有记录，或没有列对应它',
      en: '“{field}” cannot tell which record exists, or no column fills it',
    },
  },
  invalidMapping: {
    code: 'import.invalid_mapping',
    status: 422,
    label: { zh: '对应关系有误：{problem}', en: 'The mapping is not valid: {problem}' },
  },
  unknownEntity: {
    code: 'import.unknown_entity',
    status: 422,
    label: { zh: '不能导入“{entity}”', en: '“{entity}” cannot be imported' },
  },
  mayNotCreate: {
    code: 'import.may_not_create',
    status: 403,
    label: { zh: '您无权在导入时自动创建：{things}', en: 'You may not let an import create: {things}' },
  },
  noPipeline: {
    code: 'import.no_pipeline',
    status: 422,
    label: { zh: '没有可用的销售流程', en: 'There is no pipeline to import into' },
  },
  takenOver: {
    code: 'import.taken_over',
    label: { zh: '这次导入已由另一个进程接手', en: 'Another worker goes on with this import' },
  },
  notUndoable: {
    code: 'import.not_undoable',
    label: {
      zh: '这次导入还在进行，或没有可以撤销的内容',
      en: 'This import is still running, or there is nothing to undo',
    },
  },
  noRejects: {
    code: 'import.no_rejects',
    status: 404,
    label: { zh: '没有被拒绝的行', en: 'No row was rejected' },
  },
  notReady: {
    code: 'export.not_ready',
    label: { zh: '导出文件还没有准备好', en: 'The export is not finished' },
  },
  unknownExport: {
    code: 'export.unknown_entity',
    status: 422,
    label: { zh: '不能导出“{entity}”', en: '“{entity}” cannot be exported' },
  },
} satisfies Record<string, RefusalReason>;

/** Why one row is not imported, besides the faults of its values. */
export const rowFaults = {
  reference_not_found: { zh: '找不到“{value}”', en: '“{value}” was not found' },
  reference_ambiguous: { zh: '有多条记录叫“{value}”', en: 'Several records are called “{value}”' },
  several_match: { zh: '有多条已有记录符合，无法判断更新哪一条', en: 'Several existing records match' },
  owner_not_permitted: { zh: '您无权把记录交给“{value}”', en: 'You may not give records to “{value}”' },
  stage_unknown: { zh: '销售流程里没有“{value}”这个阶段', en: 'The pipeline has no stage “{value}”' },
  pipeline_unknown: { zh: '没有“{value}”这个销售流程', en: 'There is no pipeline “{value}”' },
  loss_reason_required: { zh: '输单必须有输单原因', en: 'A lost deal needs a loss reason' },
  in_the_future: { zh: '时间不能晚于现在', en: 'The time cannot be in the future' },
  event_without_date: { zh: '缺少进入阶段的日期', en: 'The day the stage was entered is missing' },
  event_without_key: { zh: '缺少商机编号', en: 'The key of the deal is missing' },
  row_beside: {
    zh: '同一商机的另一行有误，整个商机未导入',
    en: 'Another row of this deal is wrong, so the whole deal was left out',
  },
  may_not_create: { zh: '您没有新建的权限', en: 'You may not create such records' },
  no_subject: { zh: '没有说明记录属于哪个客户、联系人或商机', en: 'The account, contact or deal is missing' },
  rate_incomplete: { zh: '要有币种、日期和汇率', en: 'Currency, day and rate are needed' },
  rate_of_own_currency: {
    zh: '{value} 是组织自己的币种，不需要汇率',
    en: '{value} is the organisation’s own currency and needs no rate',
  },
  bad_rate: {
    zh: '“{value}”不是汇率：要大于 0，最多 8 位小数',
    en: '“{value}” is no rate: above 0, with at most 8 decimals',
  },
  no_text: { zh: '内容是空的', en: 'The text is missing' },
} satisfies Record<string, Label>;

/** Why something that an import did stays when it is undone. */
export const undoFaults = {
  changed_since: { zh: '之后又被修改过', en: 'Changed since' },
  stage_moved: {
    zh: '阶段变更会留在历史里，请手动移动商机',
    en: 'Stage changes stay in the history; move the deal by hand',
  },
  stays: { zh: '不随导入撤销', en: 'Not undone with an import' },
} satisfies Record<string, Label>;

export type RowFaultCode = keyof typeof rowFaults;
