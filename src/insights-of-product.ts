import { accountCube, contactRoundCube, segmentMoveCube } from './accounts/model/segments/customer-cubes.ts';
import { nextBestCube } from './accounts/model/next-best/next-best-cube.ts';
import { contactCube } from './accounts/model/insights/contact-cube.ts';
import { callCube } from './activities/model/insights/call-cube.ts';
import { followUpCube } from './activities/model/insights/follow-up-cube.ts';
import { mailCube } from './activities/model/insights/mail-cube.ts';
import { meetingCube } from './activities/model/insights/meeting-cube.ts';
import { taskCube } from './activities/model/insights/task-cube.ts';
import { approvalCube } from './approvals/model/insights/approval-cube.ts';
import { runCube } from './automation/model/insights/run-cube.ts';
import { contractFields } from './contracts/model/contract-fields.ts';
import { stageMoveNames } from './deals/model/stage-move/paper.ts';
import { contractCube } from './contracts/model/insights/contract-cube.ts';
import { soldLineCube } from './contracts/model/insights/sold-line-cube.ts';
import { dealCube } from './deals/model/measures.ts';
import { handOverPaperNames } from './handovers/model/paper.ts';
import type { Cube } from './insights/model/measure.ts';
import { targetCube } from './forecasting/model/target/target-cube.ts';
import { createInsights, openedLater } from './insights/server/index.ts';
import { leadCube } from './leads/model/quality/lead-cube.ts';
import { quoteCube } from './quotes/model/insights/quote-cube.ts';
import { quoteSigns } from './quotes/model/insights/quote-signs.ts';
import { quotedDealCube } from './quotes/model/insights/quoted-deal-cube.ts';
import { caseCube } from './service/model/insights/case-cube.ts';
import { deliveryCube } from './service/model/insights/delivery-cube.ts';
import { npsCube, repurchaseCube } from './service/model/insights/customer-cubes.ts';
import { quotePaperNames } from './quotes/model/quote-paper-names.ts';
import { formCube } from './reports/model/fill/form-cube.ts';
import { surveyCube } from './service/model/insights/survey-cube.ts';
import { qualityCubes } from './trust/model/quality-cubes.ts';
import { cubesOfSources } from './sources/server/index.ts';
import { trustCube } from './trust/model/trust-cube.ts';

const kindsOfPaper = [
  ...[stageMoveNames, quotePaperNames, handOverPaperNames].map(({ paper, label }) => ({
    value: paper,
    label,
  })),
  { value: 'contract', label: contractFields.label },
];

/** What quotes tell of deals that are lost is asked beside what deals themselves tell. */
const dealsWithQuotes: Cube = {
  ...dealCube,
  funnel: { ...dealCube.funnel!, signs: [...dealCube.funnel!.signs, ...quoteSigns] },
};

/** What each domain lets be measured. */
export const cubes = [
  dealsWithQuotes,
  leadCube,
  accountCube,
  segmentMoveCube,
  contactRoundCube,
  nextBestCube,
  contactCube,
  followUpCube,
  taskCube,
  meetingCube,
  callCube,
  mailCube,
  quoteCube,
  quotedDealCube,
  deliveryCube,
  caseCube,
  npsCube,
  repurchaseCube,
  approvalCube(kindsOfPaper),
  surveyCube,
  contractCube,
  targetCube,
  soldLineCube,
  formCube,
  runCube,
  trustCube,
  ...qualityCubes,
];

/** Opened by `startColumns` where the installation keeps facts by columns. */
export const columns = openedLater();

/** The measuring engine with the cubes of all domains, and those of what an organisation keeps beside the CRM. */
export const insights = createInsights({ cubes, columns, ownCubes: cubesOfSources });
