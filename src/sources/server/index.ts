/** The door of the server side of sources beside the CRM. */
export { keepFileSource } from './keep-file-source.ts';
export type { SourceParts } from './open-source.ts';
export { refreshDueSources } from './refresh-source.ts';
export { sourceJobs, sourceUseCases } from './routes.ts';
export { cubesOfSources } from './source-cubes.ts';
