import { defineTexts } from '../../../platform/web/index.ts';

export const insightTexts = defineTexts({
  now: { zh: '现在', en: 'Now' },
  lately: { zh: '近 90 天', en: 'Last 90 days' },
  customers: { zh: '客户', en: 'Customers' },
  byPerson: { zh: '按负责人', en: 'By owner' },
  byPersonMean: {
    zh: '在办数是现在的；时长、达成率和满意度是近 90 天建的服务单',
    en: 'Open cases as of now; times and satisfaction are of cases opened in the last 90 days',
  },
  surveysByStage: { zh: '问卷 · 按阶段', en: 'Surveys by stage' },
  surveysByType: { zh: '问卷 · 按类型', en: 'Surveys by type' },
  noStage: { zh: '（不属于阶段）', en: '(of no stage)' },
  noSurveys: { zh: '还没有发出过问卷', en: 'No survey was asked yet' },
  stageOrType: { zh: '范围', en: 'About' },
  person: { zh: '负责人', en: 'Owner' },
  nobody: { zh: '（无负责人）', en: '(nobody)' },
  none: { zh: '还没有服务单', en: 'No cases yet' },
  noneText: {
    zh: '有了服务单，这里会显示在办量、时长和满意度。',
    en: 'Load, times and satisfaction are shown here once there are cases.',
  },
});
