import { whenShown } from '../../../platform/web/index.ts';

/** The drawer of a new deal, fetched when somebody asks for one. */
export const CreateDealDrawer = whenShown(
  async () => (await import('./CreateDealDrawer.tsx')).CreateDealDrawer,
);
