import { currencyOfOrganisation } from '../../identity/server/index.ts';
import { say, type Locale } from '../../platform/model/label.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { FileAnswer, Work } from '../../platform/server/index.ts';
import type { WireBrief } from '../model/brief-contract.ts';
import { briefWords } from '../model/brief-words.ts';
import { mostPrinted } from '../model/hand-over.ts';
import { handOverRefusals } from '../model/refusals.ts';
import { getBrief, listBriefs, wireBrief } from './briefs.ts';
import { findHandOver } from './hand-over-queries.ts';
import { printBriefs } from './print-briefs.ts';

type Asked = { briefId?: string | undefined; locale?: Locale | undefined };

/**
 * The briefs of a hand-over as PDF, or one of them. They tell what the asker may see, as on the screen. Refuses as not found
 * outside his sight, where there is no brief, and more of them than one paper holds.
 */
export async function paperOfBriefs(
  work: Work,
  handOverId: string,
  { briefId, locale = work.principal.locale }: Asked,
): Promise<FileAnswer> {
  const handOver = (await findHandOver(work, handOverId)) ?? refuse(refusals.notFound);
  const briefs = briefId ? [await oneOf(work, handOverId, briefId)] : await allOf(work, handOverId);
  if (briefs.length === 0) refuse(handOverRefusals.noBriefs);
  const about = briefId ? briefs[0]!.content?.name : handOver.from_name;
  const title = [say(briefWords.heading, locale), about].filter(Boolean).join(' · ');
  const currency = await currencyOfOrganisation(work);
  const { timeZone } = work.principal;
  const content = await printBriefs(title, briefs, { locale, timeZone, currency });
  return { content, name: `${title}.pdf`, mediaType: 'application/pdf' };
}

async function oneOf(work: Work, handOverId: string, briefId: string): Promise<WireBrief> {
  const row = await getBrief(work, briefId);
  return row.hand_over_id === handOverId ? wireBrief(work, row) : refuse(refusals.notFound);
}

async function allOf(work: Work, handOverId: string): Promise<WireBrief[]> {
  const { items, nextCursor } = await listBriefs(work, handOverId, { limit: mostPrinted });
  return nextCursor === null ? items : refuse(handOverRefusals.tooManyBriefs);
}
