/** The door of coaching's server side. */
export { coachingReactions } from './reactions.ts';
export { coachingUseCases } from './routes.ts';
