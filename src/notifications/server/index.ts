/** The door of notifications. */
export { notify } from './notify.ts';
export { notificationUseCases } from './routes.ts';
