/** Every endpoint of the product, by domain: what is served, what OpenAPI tells, what `routes` lists. */
import { accountContract, contactContract } from './accounts/model/contract.ts';
import { duplicateContract } from './accounts/model/duplicates/contract.ts';
import { nextBestContract } from './accounts/model/next-best/contract.ts';
import { portraitContract } from './accounts/model/portrait/contract.ts';
import { segmentContract } from './accounts/model/segments/contract.ts';
import { activityContract } from './activities/model/contract.ts';
import { mailContract } from './activities/model/mail/mail-contract.ts';
import { mailboxContract as myMailboxContract } from './activities/model/mail/mailbox-contract.ts';
import { fileContract } from './activities/model/file-contract.ts';
import { approvalContract } from './approvals/model/contract.ts';
import { approvalDeputyContract } from './approvals/model/deputies/deputy-contract.ts';
import { approvalFlowContract } from './approvals/model/flow/flow-contract.ts';
import { automationContract } from './automation/model/contract.ts';
import { callContract, openCallContract, phoneSystemContract } from './activities/model/calls/contract.ts';
import { meetingContract } from './activities/model/meetings/contract.ts';
import { icsContract, openFeedContract } from './activities/model/meetings/ics-contract.ts';
import { priceBookContract, pricingContract, productContract } from './catalog/model/contract.ts';
import { exchangeContract } from './catalog/model/exchange/contract.ts';
import { contractRecordContract } from './contracts/model/contract.ts';
import { openSignContract, signHookContract } from './contracts/model/sign/sign-contract.ts';
import { contractTemplateContract } from './contracts/model/template/template-contract.ts';
import { contractWorkContract } from './contracts/model/work-contract.ts';
import { clockContract } from './deals/model/clock/contract.ts';
import { dealContract, pipelineContract } from './deals/model/contract.ts';
import { processContract, processDesignContract } from './deals/model/process/contract.ts';
import { stageMoveContract } from './deals/model/stage-move/contract.ts';
import { supervisionContract } from './deals/model/supervision/contract.ts';
import { dealRecordContract } from './deals/model/record-contract.ts';
import { forecastRulesContract } from './forecasting/model/categories/rules-contract.ts';
import { forecastContract } from './forecasting/model/forecast/contract.ts';
import { targetContract } from './forecasting/model/target/contract.ts';
import { briefContract } from './handovers/model/brief-contract.ts';
import { handOverContract } from './handovers/model/contract.ts';
import { entryContract, identityContract } from './identity/model/contract.ts';
import { openLinkContract } from './identity/model/open-link-contract.ts';
import { insightsContract } from './insights/model/contract.ts';
import { integrationsContract } from './integrations/model/contract.ts';
import { captureContract, captureSourceContract } from './leads/model/capture/contract.ts';
import { incentiveContract } from './coaching/model/incentive/contract.ts';
import { baselineContract } from './coaching/model/baseline/contract.ts';
import { versionsContract } from './coaching/model/versions/contract.ts';
import { coachingContract } from './coaching/model/contract.ts';
import { jottingContract } from './jottings/model/contract.ts';
import { openCaptureContract } from './leads/model/capture/open-contract.ts';
import { assignmentContract } from './leads/model/assignment/contract.ts';
import { leadRecordContract } from './leads/model/lead/contract.ts';
import { mailboxContract } from './leads/model/mailbox/contract.ts';
import { poolContract, poolDesignContract } from './leads/model/pool/contract.ts';
import { recycleContract } from './leads/model/pool/recycle-contract.ts';
import { leadConversionContract } from './leads/model/lead/conversion-contract.ts';
import { leadStepContract } from './leads/model/lead/step-contract.ts';
import { scoreContract } from './leads/model/score/contract.ts';
import { tagsContract } from './leads/model/tags/contract.ts';
import { qualityContract } from './leads/model/quality/contract.ts';
import { notificationContract } from './notifications/model/contract.ts';
import { robotContract } from './notifications/model/robots/contract.ts';
import type { Contract } from './platform/model/contract.ts';
import { jobContract } from './platform/model/job-contract.ts';
import { streamContract } from './platform/model/stream-contract.ts';
import { requirementContract } from './playbook/model/requirement-contract.ts';
import { playbookContract } from './playbook/model/contract.ts';
import { deliveryContract, deliveryRecordContract } from './service/model/delivery/contract.ts';
import { accountServiceContract } from './service/model/nps/contract.ts';
import { repurchaseContract } from './service/model/repurchase/contract.ts';
import { surveyContract } from './service/model/survey/contract.ts';
import { casePortalContract } from './service/model/portal/contract.ts';
import { caseContract, caseRecordContract } from './service/model/case/contract.ts';
import { quoteContract, quoteRecordContract } from './quotes/model/contract.ts';
import { quoteDesignContract } from './quotes/model/design-contract.ts';
import { recordsContract } from './records/model/contract.ts';
import { reviewContract } from './reviews/model/review/contract.ts';
import { actionItemContract } from './reviews/model/action-item/contract.ts';
import { listActionContract } from './reports/model/list-actions/action-contract.ts';
import { reportCommentContract } from './reports/model/comments/comment-contract.ts';
import { reportContract } from './reports/model/contract.ts';
import { reportFileContract } from './reports/model/export/contract.ts';
import { formContract } from './reports/model/fill/contract.ts';
import { gridContract } from './reports/model/grid/contract.ts';
import { plugInContract } from './reports/model/plug-ins/contract.ts';
import { openTelevisionContract, televisionContract } from './reports/model/tv/tv-contract.ts';
import { linkContract } from './reports/model/links/link-contract.ts';
import { pictureContract } from './reports/model/pictures/picture-contract.ts';
import { portableContract } from './reports/model/portable/portable-contract.ts';
import { openReportContract, openReportStream } from './reports/model/links/open-report-contract.ts';
import { answersContract } from './reports/model/answers-contract.ts';
import { alertContract } from './alerts/model/contract.ts';
import { scheduleContract } from './reports/model/schedule/schedule-contract.ts';
import { watchContract } from './alerts/model/watch/watch-contract.ts';
import { sourceContract } from './sources/model/contract.ts';
import { trustContract } from './trust/model/contract.ts';

/** For anybody. */
export const openContracts: Record<string, Contract> = {
  entry: entryContract,
  capture: openCaptureContract,
  calendarFeeds: openFeedContract,
  phoneCalls: openCallContract,
  contractSignatures: openSignContract,
  openLinks: openLinkContract,
  openReports: openReportContract,
  openReportStreams: openReportStream,
  openTelevisions: openTelevisionContract,
};

/** For whoever is signed in. */
export const contracts: Record<string, Contract> = {
  identity: identityContract,
  records: recordsContract,
  accounts: accountContract,
  contacts: contactContract,
  duplicates: duplicateContract,
  segments: segmentContract,
  portraits: portraitContract,
  nextBest: nextBestContract,
  approvals: approvalContract,
  approvalFlows: approvalFlowContract,
  approvalDeputies: approvalDeputyContract,
  stageMoves: stageMoveContract,
  products: productContract,
  quoteRecords: quoteRecordContract,
  quotes: quoteContract,
  quoteDesign: quoteDesignContract,
  priceBooks: priceBookContract,
  pricing: pricingContract,
  exchange: exchangeContract,
  playbook: playbookContract,
  requirements: requirementContract,
  deals: dealContract,
  dealRecords: dealRecordContract,
  dealClocks: clockContract,
  supervision: supervisionContract,
  pipelines: pipelineContract,
  contracts: contractRecordContract,
  contractWork: contractWorkContract,
  contractTemplates: contractTemplateContract,
  signHook: signHookContract,
  process: processContract,
  processDesign: processDesignContract,
  leads: leadRecordContract,
  leadMailboxes: mailboxContract,
  captures: captureContract,
  captureSources: captureSourceContract,
  pools: poolContract,
  poolDesigns: poolDesignContract,
  recycling: recycleContract,
  assignment: assignmentContract,
  leadSteps: leadStepContract,
  leadConversions: leadConversionContract,
  leadTags: tagsContract,
  leadScores: scoreContract,
  leadQuality: qualityContract,
  caseRecords: caseRecordContract,
  cases: caseContract,
  casePortals: casePortalContract,
  deliveryRecords: deliveryRecordContract,
  deliveries: deliveryContract,
  accountService: accountServiceContract,
  repurchases: repurchaseContract,
  surveys: surveyContract,
  handOvers: handOverContract,
  automations: automationContract,
  handOverBriefs: briefContract,
  reportFiles: reportFileContract,
  grids: gridContract,
  plugIns: plugInContract,
  trust: trustContract,
  alerts: alertContract,
  schedules: scheduleContract,
  watches: watchContract,
  actionItems: actionItemContract,
  reviews: reviewContract,
  insights: insightsContract,
  reports: reportContract,
  reportComments: reportCommentContract,
  listActions: listActionContract,
  forms: formContract,
  reportAnswers: answersContract,
  reportLinks: linkContract,
  portableReports: portableContract,
  televisions: televisionContract,
  reportPictures: pictureContract,
  outsideSources: sourceContract,
  activities: activityContract,
  jottings: jottingContract,
  coaching: coachingContract,
  incentives: incentiveContract,
  baselines: baselineContract,
  processVersions: versionsContract,
  targets: targetContract,
  forecasts: forecastContract,
  forecastRules: forecastRulesContract,
  files: fileContract,
  mailboxes: myMailboxContract,
  meetings: meetingContract,
  meetingFiles: icsContract,
  calls: callContract,
  phoneSystems: phoneSystemContract,
  mails: mailContract,
  notifications: notificationContract,
  robots: robotContract,
  jobs: jobContract,
  live: streamContract,
  integrations: integrationsContract,
};
