/** The door of hand-overs' server side. */
export { handOverJobs } from './jobs.ts';
export { handOverUseCases } from './routes.ts';
