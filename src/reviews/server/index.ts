/** The door of reviews' server side. */
export { actionItemSubject } from './action-item/action-items.ts';
export { measureDueItems } from './action-item/measure-items.ts';
export { reviewReactions } from './reactions.ts';
export { actionItemUseCases } from './routes.ts';
