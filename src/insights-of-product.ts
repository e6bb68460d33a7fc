import { accountCube, contactRoundCube, segmentMoveCube } from './accounts/model/segments/customer-cubes.ts';
import { nextBestCube } from './accounts/model/next-best/next-best-cube.ts';
import { approvalCube } from './approvals/model/insights/approval-cube.ts';
import { contractFields } from './contracts/model/contract-fields.ts';
import { stageMoveNames } from './deals/model/stage-move/paper.ts';
import { contractCube } from './contracts/model/insights/contract-cube.ts';
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
import { npsCube, repurchaseCube } from './service/model/insights/customer-cubes.ts';
import { quotePaperNames } from './quotes/model/quote-paper-names.ts';
import { surveyCube } from './service/model/insights/survey-cube.ts';
import { qualityCubes } from './trust/model/quality-cubes.ts';
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
  quoteCube,
  quotedDealCube,
  caseCube,
  npsCube,
  repurchaseCube,
  approvalCube(kindsOfPaper),
  surveyCube,
  contractCube,
  targetCube,
  trustCube,
  ...qualityCubes,
];

/** Opened by `startColumns` where the installation keeps facts by columns. */
export const columns = openedLater();

/** The measuring engine with the cubes of all domains. */
export const insights = createInsights({ cubes, columns });
