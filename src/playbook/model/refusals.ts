import type { RefusalReason } from '../../platform/model/refusal.ts';

export const playbookRefusals = {
  variableUnknown: {
    code: 'variable_unknown',
    status: 422,
    label: {
      zh: '第 {line} 行第 {column} 列：没有「{name}」这个变量',
      en: 'Line {line}, column {column}: there is no variable “{name}”',
    },
  },
  textUnreadable: {
    code: 'text_unreadable',
    status: 422,
    label: {
      zh: '第 {line} 行第 {column} 列的花括号写法有误：{name}；变量请写成 {{ 客户名称 }}',
      en: 'Line {line}, column {column}: these braces cannot be read: {name}; write a variable as {{ account.name }}',
    },
  },
  contentMissing: {
    code: 'content_missing',
    status: 422,
    label: {
      zh: '请写下内容；只有资料可以只放文件或链接',
      en: 'Write the text; only material can be a file or a link alone',
    },
  },
  stageUnknown: {
    code: 'stage_unknown',
    status: 422,
    label: { zh: '没有这个阶段', en: 'There is no such stage' },
  },
  teamNeeded: {
    code: 'team_needed',
    status: 422,
    label: { zh: '请选择您能管理的团队', en: 'Choose a team whose playbook you may change' },
  },
  nobodyToAsk: {
    code: 'nobody_to_ask',
    status: 422,
    label: { zh: '您还没有所属团队，无法推荐给团队', en: 'You belong to no team to propose it to' },
  },
  notPersonal: {
    code: 'not_personal',
    label: { zh: '只有个人的内容可以推荐', en: 'Only a personal piece can be proposed' },
  },
  alreadyProposed: {
    code: 'already_proposed',
    label: { zh: '已经推荐，正等待审核', en: 'It is proposed already and waits for a decision' },
  },
  alreadyDecided: {
    code: 'already_decided',
    label: { zh: '已经有人审核过了', en: 'Somebody has decided already' },
  },
  answerNeeded: {
    code: 'answer_needed',
    status: 422,
    label: { zh: '退回时请写一句理由', en: 'Say why it is returned' },
  },
  formUnknown: {
    code: 'form_unknown',
    status: 422,
    label: { zh: '这个销售流程还没有需求表', en: 'This pipeline has no requirement form yet' },
  },
  formChanged: {
    code: 'form_changed',
    label: {
      zh: '需求表刚被修改，请刷新后再填',
      en: 'The form was changed meanwhile; reload and fill it in again',
    },
  },
  answersWrong: {
    code: 'answers_wrong',
    status: 422,
    label: {
      zh: '有的问题没有答好，请检查标出的问题',
      en: 'Some answers are missing or wrong; see the marked questions',
    },
  },
} satisfies Record<string, RefusalReason>;
