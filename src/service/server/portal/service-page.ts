import type { OpenedLink } from '../../../identity/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';

/** Where the form of a page goes, and what went wrong with it. */
export type PageFrame = { action: string; notice: string | null };

/** A page behind links of one purpose. Both refuse as not found when what the link leads to is gone. */
export type ServicePage = {
  show(work: Work, link: OpenedLink, frame: PageFrame): Promise<string>;
  /** Does what its form says; refuses what is not allowed, and what cannot be read. */
  take(work: Work, link: OpenedLink, form: Record<string, string>): Promise<void>;
};
