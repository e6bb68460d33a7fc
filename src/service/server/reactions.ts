/** What after-sales does when something happened. */
import type { Reaction } from '../../platform/server/index.ts';
import { deliveryReactions } from './delivery/begin-signed-delivery.ts';
import { surveyReactions } from './survey/ask-surveys.ts';
import { visitReactions } from './visit/plan-visits.ts';

export const serviceReactions: readonly Reaction[] = [
  ...deliveryReactions,
  ...visitReactions,
  ...surveyReactions,
];
