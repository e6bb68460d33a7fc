/** Which use cases answer which contract: the line-up of the whole API. */
import { accountsDue } from './accounts/server/index.ts';
import { activityContract } from './activities/model/contract.ts';
import { mailContract } from './activities/model/mail/mail-contract.ts';
import { mailboxContract as myMailboxContract } from './activities/model/mail/mailbox-contract.ts';
import { fileContract } from './activities/model/file-contract.ts';
import { approvalContract } from './approvals/model/contract.ts';
import { approvalDeputyContract } from './approvals/model/deputies/deputy-contract.ts';
import { approvalFlowContract } from './approvals/model/flow/flow-contract.ts';
import { approvalDeputyUseCases, approvalFlowUseCases, approvalUseCases } from './approvals/server/index.ts';
import { automationContract } from './automation/model/contract.ts';
import { automationUseCases } from './automation/server/index.ts';
import { callContract, phoneSystemContract } from './activities/model/calls/contract.ts';
import { icsContract } from './activities/model/meetings/ics-contract.ts';
import { meetingContract } from './activities/model/meetings/contract.ts';
import {
  activityUseCases,
  callUseCases,
  fileUseCases,
  icsUseCases,
  mailUseCases,
  meetingUseCases,
  myMailboxUseCases,
  phoneSystemUseCases,
} from './activities/server/index.ts';
import { clockContract } from './deals/model/clock/contract.ts';
import { dealContract, pipelineContract } from './deals/model/contract.ts';
import { processContract, processDesignContract } from './deals/model/process/contract.ts';
import { stageMoveContract } from './deals/model/stage-move/contract.ts';
import { supervisionContract } from './deals/model/supervision/contract.ts';
import { dealRecordContract } from './deals/model/record-contract.ts';
import {
  clockUseCases,
  dealRecordUseCases,
  dealsNeedingWork,
  dealUseCases,
  nextStepsBetween,
  playbookDeals,
  pipelineUseCases,
  processDesignUseCases,
  supervisionUseCases,
  processUseCases,
  stageMoveUseCases,
} from './deals/server/index.ts';
import { briefContract } from './handovers/model/brief-contract.ts';
import { handOverContract } from './handovers/model/contract.ts';
import { briefUseCases, handOverUseCases } from './handovers/server/index.ts';
import { identityContract } from './identity/model/contract.ts';
import { identityUseCases } from './identity/server/index.ts';
import { insights } from './insights-of-product.ts';
import { insightsContract } from './insights/model/contract.ts';
import { integrationsContract } from './integrations/model/contract.ts';
import { integrationsUseCases } from './integrations/server/index.ts';
import { mailDirectory } from './mail-directory.ts';
import { captureContract, captureSourceContract } from './leads/model/capture/contract.ts';
import { kinds, phoneKinds, subjects } from './kinds.ts';
import { jottingContract } from './jottings/model/contract.ts';
import {
  jottingUseCases,
  outsideReader,
  type JottingReader,
  type OutsideReader,
} from './jottings/server/index.ts';
import { leadRecordContract } from './leads/model/lead/contract.ts';
import {
  assignmentUseCases,
  captureSourceUseCases,
  captureUseCases,
  leadConversionUseCases,
  leadRecordUseCases,
  leadsNeedingWork,
  leadStepUseCases,
  mailboxUseCases,
  poolDesignUseCases,
  poolUseCases,
  qualityUseCases,
  recycleUseCases,
  scoreUseCases,
  tagUseCases,
} from './leads/server/index.ts';
import { mailboxContract } from './leads/model/mailbox/contract.ts';
import { poolContract, poolDesignContract } from './leads/model/pool/contract.ts';
import { recycleContract } from './leads/model/pool/recycle-contract.ts';
import { assignmentContract } from './leads/model/assignment/contract.ts';
import { leadConversionContract } from './leads/model/lead/conversion-contract.ts';
import { leadStepContract } from './leads/model/lead/step-contract.ts';
import { scoreContract } from './leads/model/score/contract.ts';
import { tagsContract } from './leads/model/tags/contract.ts';
import { qualityContract } from './leads/model/quality/contract.ts';
import { channelParts } from './channel-parts.ts';
import { notificationContract } from './notifications/model/contract.ts';
import { robotContract } from './notifications/model/robots/contract.ts';
import { notificationUseCases, robotUseCases } from './notifications/server/index.ts';
import { jobContract } from './platform/model/job-contract.ts';
import { requirementContract } from './playbook/model/requirement-contract.ts';
import { moneyKeepers } from './money-keepers.ts';
import { papers } from './papers.ts';
import { served, type Served } from './served.ts';
import { servedCustomers } from './served-customers.ts';
import { servedReports } from './served-reports.ts';
import { servedSales } from './served-sales.ts';
import { playbookContract } from './playbook/model/contract.ts';
import { playbookUseCases, requirementUseCases } from './playbook/server/index.ts';
import { jobUseCases, openEgress, openSafe, type EgressAllow } from './platform/server/index.ts';
import { caseContract, caseRecordContract } from './service/model/case/contract.ts';
import { quoteContract, quoteRecordContract } from './quotes/model/contract.ts';
import { quoteDesignContract } from './quotes/model/design-contract.ts';
import { quoteDesignUseCases, quoteRecordUseCases, quoteUseCases } from './quotes/server/index.ts';
import { deliveryContract, deliveryRecordContract } from './service/model/delivery/contract.ts';
import { accountServiceContract } from './service/model/nps/contract.ts';
import { repurchaseContract } from './service/model/repurchase/contract.ts';
import { surveyContract } from './service/model/survey/contract.ts';
import { casePortalContract } from './service/model/portal/contract.ts';
import {
  accountServiceUseCases,
  casePortalUseCases,
  caseRecordUseCases,
  caseUseCases,
  deliveryRecordUseCases,
  deliveryUseCases,
  repurchaseUseCases,
  serviceMilestones,
  surveyUseCases,
} from './service/server/index.ts';
import { recordsContract } from './records/model/contract.ts';
import { recordsUseCases } from './records/server/index.ts';
import { servedReviews } from './served-reviews.ts';
import { sourceContract } from './sources/model/contract.ts';
import { sourceUseCases } from './sources/server/index.ts';

type Settings = {
  baseUrl: () => string;
  dataDir: string;
  secretKey: string;
  smtpUrl: string | null;
  egressAllow: readonly string[];
  jottingReader: OutsideReader | null;
};

/** Every contract with its use cases; a contract entry without its use case does not compile. */
export function useCasesOf(settings: Settings): Served[] {
  const { baseUrl, dataDir, secretKey, smtpUrl, egressAllow } = settings;
  return [
    served(identityContract, identityUseCases({ baseUrl, moneyKeepers })),
    served(recordsContract, recordsUseCases(kinds)),
    ...servedCustomers,
    ...servedApprovals(),
    served(playbookContract, playbookUseCases(playbookDeals)),
    served(requirementContract, requirementUseCases(playbookDeals)),
    served(dealContract, dealUseCases),
    served(dealRecordContract, dealRecordUseCases),
    served(clockContract, clockUseCases),
    served(supervisionContract, supervisionUseCases),
    served(pipelineContract, pipelineUseCases),
    ...servedSales({ dataDir, baseUrl, secretKey }),
    ...servedProcess(),
    served(leadRecordContract, leadRecordUseCases),
    served(captureContract, captureUseCases),
    served(captureSourceContract, captureSourceUseCases({ baseUrl, secretKey })),
    served(mailboxContract, mailboxUseCases(openSafe(secretKey))),
    served(poolContract, poolUseCases),
    served(poolDesignContract, poolDesignUseCases),
    served(recycleContract, recycleUseCases),
    served(assignmentContract, assignmentUseCases),
    served(leadStepContract, leadStepUseCases),
    served(leadConversionContract, leadConversionUseCases),
    served(tagsContract, tagUseCases),
    served(scoreContract, scoreUseCases),
    served(qualityContract, qualityUseCases),
    ...servedCases(baseUrl),
    served(handOverContract, handOverUseCases),
    servedAutomations(secretKey, egressAllow),
    served(briefContract, briefUseCases),
    ...servedReports({ baseUrl, dataDir, secretKey }),
    servedSources(settings),
    ...servedReviews,
    served(insightsContract, insights.useCases),
    ...servedActivities(readerOf(settings)),
    served(fileContract, fileUseCases({ subjects, dataDir })),
    ...servedCalendar({ baseUrl, secretKey, smtpUrl }),
    served(myMailboxContract, myMailboxUseCases({ safe: openSafe(secretKey), egressAllow })),
    ...servedChannels({ secretKey, egressAllow }),
    served(mailContract, mailUseCases({ subjects, directory: mailDirectory, dataDir })),
    ...servedQuotes(baseUrl),
    served(jobContract, jobUseCases),
    served(integrationsContract, integrationsUseCases({ dataDir, kinds })),
  ];
}

/** Quotes, their papers and links, and what they begin from. */
function servedQuotes(baseUrl: () => string): Served[] {
  return [
    served(quoteRecordContract, quoteRecordUseCases),
    served(quoteContract, quoteUseCases({ baseUrl })),
    served(quoteDesignContract, quoteDesignUseCases),
  ];
}

/** What people do with their records, and the box that writes it down in one go. */
function servedActivities(reader: JottingReader | null): Served[] {
  return [
    served(
      activityContract,
      activityUseCases(
        subjects,
        { deals: dealsNeedingWork, leads: leadsNeedingWork, accounts: accountsDue },
        kinds,
        [serviceMilestones],
      ),
    ),
    served(jottingContract, jottingUseCases(subjects, reader)),
  ];
}

/** Meetings with their calendar files, calls and the systems that report them. */
function servedCalendar({
  baseUrl,
  secretKey,
  smtpUrl,
}: Pick<Settings, 'baseUrl' | 'secretKey' | 'smtpUrl'>): Served[] {
  const contactKind = kinds.find(({ object }) => object === 'contact');
  const canMail = smtpUrl !== null;
  const parts = { subjects, contactKind, nextSteps: nextStepsBetween, canMail, baseUrl };
  return [
    served(meetingContract, meetingUseCases(parts)),
    served(icsContract, icsUseCases(parts)),
    served(callContract, callUseCases({ subjects, phoneKinds })),
    served(phoneSystemContract, phoneSystemUseCases({ baseUrl, secretKey })),
  ];
}

function servedCases(baseUrl: () => string): Served[] {
  return [
    served(caseRecordContract, caseRecordUseCases),
    served(caseContract, caseUseCases),
    served(casePortalContract, casePortalUseCases({ baseUrl })),
    served(deliveryRecordContract, deliveryRecordUseCases),
    served(deliveryContract, deliveryUseCases),
    served(accountServiceContract, accountServiceUseCases({ baseUrl })),
    served(repurchaseContract, repurchaseUseCases),
    served(surveyContract, surveyUseCases({ baseUrl })),
  ];
}

function servedChannels(config: Parameters<typeof channelParts>[0]): Served[] {
  const parts = channelParts(config);
  return [
    served(notificationContract, notificationUseCases(parts)),
    served(robotContract, robotUseCases(parts)),
  ];
}

/** Papers on their way, and the flows they take. */
function servedApprovals(): Served[] {
  return [
    served(approvalContract, approvalUseCases(papers)),
    served(approvalFlowContract, approvalFlowUseCases(papers)),
    served(approvalDeputyContract, approvalDeputyUseCases),
  ];
}

/** What stages ask for, and the moves of deals that are approved first. */
function servedProcess(): Served[] {
  return [
    served(processContract, processUseCases),
    served(processDesignContract, processDesignUseCases),
    served(stageMoveContract, stageMoveUseCases),
  ];
}

function servedAutomations(secretKey: string, allow: EgressAllow): Served {
  const installed = { safe: openSafe(secretKey), checkAddress: openEgress({ allow }).check };
  return served(automationContract, automationUseCases({ kinds, subjects }, installed));
}

function servedSources({ secretKey, egressAllow, dataDir }: Settings): Served {
  const keeping = { safe: openSafe(secretKey), egress: openEgress({ allow: egressAllow }), dataDir };
  return served(sourceContract, sourceUseCases(keeping));
}

/** None unless the installation has plugged one in: then nothing of a jotting leaves the product. */
function readerOf({ jottingReader, egressAllow }: Settings): JottingReader | null {
  return jottingReader && outsideReader(openEgress({ allow: egressAllow }), jottingReader);
}
