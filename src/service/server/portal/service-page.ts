import type { OpenedLink } from '../../../identity/server/index.ts';
import type { Locale } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';

/** Where a page is and its form goes, in which language it is, and what went wrong with its form. */
export type PageFrame = { path: string; action: string; locale: Locale; notice: string | null };

/** A page behind links of one purpose. Both refuse as not found when what the link leads to is gone. */
export type ServicePage = {
  show(work: Work, link: OpenedLink, frame: PageFrame): Promise<string>;
  /** Does what its form says; refuses what is not allowed, and what cannot be read. */
  take(work: Work, link: OpenedLink, form: Record<string, string>): Promise<void>;
};
