/** The door of the accounts' server side. */
export { accountKind, contactKind } from './kinds.ts';
export { accountUseCases, contactUseCases } from './routes.ts';
