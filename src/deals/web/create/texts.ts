import { defineTexts } from '../../../platform/web/index.ts';

export const createTexts = defineTexts({
  newDeal: { zh: '新建商机', en: 'New deal' },
  create: { zh: '创建', en: 'Create' },
  created: { zh: '已创建「{name}」', en: '“{name}” created' },
  pipeline: { zh: '流程', en: 'Pipeline' },
  stage: { zh: '阶段', en: 'Stage' },
  noPipeline: { zh: '先在设置里画出销售流程', en: 'Draw a pipeline in the settings first' },
});
