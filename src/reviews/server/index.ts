/** The door of reviews' server side. */
export { actionItemSubject } from './action-item/action-items.ts';
export { measureDueItems } from './action-item/measure-items.ts';
export { reviewReactions } from './reactions.ts';
export { askFigure, readBasis } from './action-item/ask-figure.ts';
export { freezePack } from './review/freeze-pack.ts';
export { keepReview } from './review/keep-review.ts';
export { reviewSubject } from './review/meeting.ts';
export { prepareDueReviews } from './review/schedules.ts';
export { actionItemUseCases, reviewUseCases } from './routes.ts';
