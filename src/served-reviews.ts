/** Looking back and improving: reviews and their action items, coaching, incentives, the baseline. */
import { baselineContract } from './coaching/model/baseline/contract.ts';
import { versionsContract } from './coaching/model/versions/contract.ts';
import { coachingContract } from './coaching/model/contract.ts';
import { incentiveContract } from './coaching/model/incentive/contract.ts';
import {
  baselineUseCases,
  coachingUseCases,
  incentiveUseCases,
  versionUseCases,
} from './coaching/server/index.ts';
import { incentiveSources } from './incentive-sources.ts';
import { cubes, insights } from './insights-of-product.ts';
import { subjects } from './kinds.ts';
import { actionItemContract } from './reviews/model/action-item/contract.ts';
import { reviewContract } from './reviews/model/review/contract.ts';
import { actionItemUseCases, reviewUseCases } from './reviews/server/index.ts';
import { served, type Served } from './served.ts';

const measuring = { insights, cubes };

export const servedReviews: readonly Served[] = [
  served(actionItemContract, actionItemUseCases(measuring, subjects)),
  served(reviewContract, reviewUseCases(measuring, subjects)),
  served(coachingContract, coachingUseCases(subjects)),
  served(incentiveContract, incentiveUseCases(incentiveSources)),
  served(baselineContract, baselineUseCases),
  served(versionsContract, versionUseCases),
];
