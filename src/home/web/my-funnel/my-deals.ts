import type { Condition } from '../../../insights/model/question.ts';

/** Own deals, as questions say it. */
export const isMe: Condition[] = [{ field: 'deals.owner', op: 'is_me' }];
