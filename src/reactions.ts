/** What the domains do when something has happened. */
import { cadenceReactions, renewContactsOfRenamed } from './accounts/server/index.ts';
import { watchReactions } from './alerts/server/index.ts';
import { automationReactions } from './automation/server/index.ts';
import { coachingReactions } from './coaching/server/index.ts';
import { contractReactions } from './contracts/server/index.ts';
import { clockReactions, dealReactions, rateReactions } from './deals/server/index.ts';
import { leadReactions, poolReactions, zoneReaction } from './leads/server/index.ts';
import { queueRobotMessages } from './notifications/server/index.ts';
import { reviewReactions } from './reviews/server/index.ts';
import { serviceReactions } from './service/server/index.ts';
import { quoteReactions } from './quotes/server/index.ts';
import type { Reaction } from './platform/server/index.ts';

export const reactions: readonly Reaction[] = [
  ...dealReactions,
  ...clockReactions,
  ...rateReactions,
  ...contractReactions,
  ...leadReactions,
  ...poolReactions,
  zoneReaction,
  renewContactsOfRenamed,
  ...cadenceReactions,
  queueRobotMessages,
  ...quoteReactions,
  ...serviceReactions,
  ...coachingReactions,
  ...reviewReactions,
  ...automationReactions,
  ...watchReactions,
];
