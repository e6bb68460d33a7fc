/** The door of hand-overs' server side. */
export { handOverPaper } from './hand-over-paper.ts';
export { handOverJobs } from './jobs.ts';
export { briefUseCases, handOverUseCases } from './routes.ts';
