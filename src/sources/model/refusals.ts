/** The reasons sources beside the CRM say no. */
import type { RefusalReason } from '../../platform/model/refusal.ts';

export const sourceRefusals = {
  otherKind: {
    code: 'source_other_kind',
    status: 422,
    label: { zh: '数据源的类型不能改，请新建一个', en: 'A source stays of its kind: make a new one' },
  },
  noColumns: {
    code: 'source_without_columns',
    label: { zh: '请先确认列，再启用', en: 'Confirm its columns before it is switched on' },
  },
  columnsMissing: {
    code: 'source_columns_missing',
    status: 422,
    label: { zh: '新文件缺少这些列：{columns}', en: 'The new file lacks these columns: {columns}' },
  },
  noOwner: {
    code: 'source_without_owner',
    status: 422,
    label: {
      zh: '要按负责人限定行，先把一列对应到负责人或团队',
      en: 'To narrow rows by owner, one column must stand for the owner or the team',
    },
  },
  notSelect: {
    code: 'source_query_not_select',
    status: 422,
    label: { zh: '只能写一条 SELECT 查询', en: 'Only one SELECT can be asked' },
  },
  severalStatements: {
    code: 'source_query_several',
    status: 422,
    label: { zh: '只能写一条查询，不能用分号连着写', en: 'Only one statement can be asked, not several' },
  },
  notOnlyReading: {
    code: 'source_query_not_only_reading',
    status: 422,
    label: {
      zh: '只能读取：不能用 INTO、FOR UPDATE、LOCK IN 或 /*! 这样的注释',
      en: 'It may only read: no INTO, FOR UPDATE or LOCK IN, and no comment that begins with /*!',
    },
  },
  tooMany: {
    code: 'source_too_many',
    label: {
      zh: '最多 {most} 个数据源，请先删去不用的',
      en: 'At most {most} sources: remove what is not used',
    },
  },
  unknownReader: {
    code: 'source_unknown_reader',
    status: 422,
    label: { zh: '选的角色或团队已不存在', en: 'A chosen role or team is no longer there' },
  },
  unknownTarget: {
    code: 'source_unknown_target',
    status: 422,
    label: { zh: '没有这一项可以对应', en: 'There is nothing of this name to stand for it' },
  },
  unknownCurrency: {
    code: 'source_unknown_currency',
    status: 422,
    label: {
      zh: '币种 {currency} 没有汇率，请先在“币种与汇率”里维护',
      en: 'There is no rate of {currency}: keep one under “Currencies and rates” first',
    },
  },
} satisfies Record<string, RefusalReason>;
