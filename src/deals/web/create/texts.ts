import { defineTexts } from '../../../platform/web/index.ts';

export const createTexts = defineTexts({
  newDeal: { zh: '新建商机', en: 'New deal' },
  create: { zh: '创建', en: 'Create' },
  created: { zh: '已创建「{name}」', en: '“{name}” created' },
  pipeline: { zh: '流程', en: 'Pipeline' },
  stage: { zh: '阶段', en: 'Stage' },
  asks: { zh: '「{stage}」还要求', en: '“{stage}” also asks for' },
  askedLater: {
    zh: '离开这个阶段前还要：{what}',
    en: 'Before it goes on from this stage: {what}',
  },
  needsDeal: {
    zh: '这个阶段还要：{what}。要先有商机才能补，先在「{stage}」创建，再移过来。',
    en: 'This stage also asks for: {what}. That takes a deal; begin in “{stage}” and move it on.',
  },
  beginIn: { zh: '从「{stage}」开始', en: 'Begin in “{stage}”' },
  playsPart: { zh: '{name}就是：{what}', en: '{name} is: {what}' },
  noPipeline: { zh: '先在设置里画出销售流程', en: 'Draw a pipeline in the settings first' },
});
