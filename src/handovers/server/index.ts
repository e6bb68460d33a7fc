/** The door of hand-overs' server side. */
export { handOverJobs } from './jobs.ts';
export { briefUseCases, handOverUseCases } from './routes.ts';
