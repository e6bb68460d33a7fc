/** The door of identity's web side. */
export { MeProvider } from './MeProvider.tsx';
export { useMay, useMe, type Me } from './me-context.ts';
export { SignInPage } from './entry/SignInPage.tsx';
export { signOut } from './sign-out.ts';
export { routes } from './routes.ts';
