/** Links by which people without an account fill a form. */
import { issueOpenLink, listOpenLinks, revokeOpenLink } from '../../../identity/server/index.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireFormLink } from '../../model/fill/sheet-contract.ts';
import { fillRefusals } from '../../model/fill/refusals.ts';
import { isOpenable } from '../../model/fill/public-form.ts';
import { getForm } from './opened-form.ts';

/** Purpose of the links to forms. */
export const formPurpose = 'form';

export async function listFormLinks(work: Work, id: string): Promise<{ items: WireFormLink[] }> {
  await getForm(work, id, 'share');
  const links = await listOpenLinks(work, formPurpose, id);
  return {
    items: links.map((link) => ({
      id: link.id,
      label: link.label,
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      revokedAt: link.revokedAt?.toISOString() ?? null,
      views: link.views,
    })),
  };
}

/** Makes a link; its address is shown this once. Refuses a form that changes records: by a link nothing is read. */
export async function makeFormLink(
  work: Work,
  baseUrl: string,
  id: string,
  { label, days }: { label: string; days: number },
): Promise<{ url: string }> {
  const { form } = await getForm(work, id, 'share');
  if (!isOpenable(form)) refuse(fillRefusals.closed);
  const expiresAt = new Date(work.now.getTime() + days * 86_400_000);
  const { token } = await issueOpenLink(work, { purpose: formPurpose, recordId: id, label, expiresAt });
  work.record({
    type: 'form.link-made',
    object: 'report',
    recordId: id,
    changes: { link: { from: null, to: label } },
  });
  return { url: `${baseUrl}/fill/${token}` };
}

export async function endFormLink(work: Work, id: string, linkId: string): Promise<null> {
  await getForm(work, id, 'share');
  await revokeOpenLink(work, { purpose: formPurpose, recordId: id, linkId });
  work.record({ type: 'form.link-ended', object: 'report', recordId: id });
  return null;
}
