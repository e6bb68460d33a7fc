/** The door of jottings' server side. */
export { jottingUseCases } from './routes.ts';
export type { JottingReader } from './propose-jotting.ts';
export { outsideReader, type OutsideReader } from './outside-reader.ts';
