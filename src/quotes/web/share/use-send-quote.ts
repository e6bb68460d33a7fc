/** A quote on its way to the customer: sent, with a link, or with a mail that waits for the sender's own press. */
import { useRef } from 'react';
import { mailContract, type WireMail } from '../../../activities/model/mail/mail-contract.ts';
import {
  callContract,
  downloadContract,
  uploadContract,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { quoteContract } from '../../model/contract.ts';
import { sendTexts } from './send-texts.ts';

export type Wanted = {
  how: 'link' | 'mail';
  /** For whom the link is. */
  label: string;
  days: number;
  /** What a mail takes along. */
  withPdf: boolean;
  withLink: boolean;
};

type Of = { id: string; dealId: string; contact: string; isSent: boolean };
type Sent = { address: string | null; draft: WireMail | null };

/** Steps that have been taken are not taken again when one presses once more after a failure. */
export function useSendQuote({ id, dealId, contact, isSent }: Of) {
  const taken = useRef({ isSent, address: null as string | null });
  const begin = useMailDraft({ id, dealId, contact });
  return async (wanted: Wanted): Promise<Sent> => {
    const link =
      wanted.how === 'link' || wanted.withLink
        ? { label: wanted.label.trim(), livesForDays: wanted.days }
        : null;
    if (!taken.current.isSent) {
      const sent = await callContract(quoteContract.send, { params: { id }, body: { link } });
      taken.current = { isSent: true, address: sent.link?.address ?? null };
    } else if (link && taken.current.address === null) {
      const { address } = await callContract(quoteContract.share, { params: { id }, body: link });
      taken.current.address = address;
    }
    const { address } = taken.current;
    if (wanted.how === 'link') return { address, draft: null };
    return { address, draft: await begin(link ? address : null, wanted.withPdf) };
  };
}

/** Begins a mail about the deal to the quote's contact, with the address and the PDF; it goes out when its writer sends it. */
function useMailDraft({ id, dealId, contact }: Omit<Of, 'isSent'>) {
  const t = useText(sendTexts);
  const { money, day } = useFormats();
  return async (address: string | null, withPdf: boolean): Promise<WireMail> => {
    const about = { object: 'deal', id: dealId };
    const [people, paper] = await Promise.all([
      callContract(mailContract.listMailPeople, { query: about }),
      callContract(quoteContract.document, { params: { id } }),
    ]);
    const total = money(paper.gross, paper.currency);
    const told = { contact, title: paper.title, number: paper.number, total };
    const lines = [
      t('greeting', told),
      t(withPdf ? 'bodyWithPdf' : 'body', told),
      ...(paper.validUntil ? [t('until', { day: day(paper.validUntil) })] : []),
      ...(address ? [t('online', { address })] : []),
      paper.salesperson ?? '',
    ];
    const draft = await callContract(mailContract.draftMail, {
      body: {
        ...about,
        to: people.items.filter(({ name }) => name === contact).slice(0, 1),
        cc: [],
        subject: t('subject', told),
        text: lines.join('\n\n'),
      },
    });
    return withPdf ? attachPaper(id, draft) : draft;
  };
}

async function attachPaper(id: string, draft: WireMail): Promise<WireMail> {
  const { file, fileName } = await downloadContract(quoteContract.paper, {
    params: { id },
    query: { format: 'pdf' },
  });
  const upload = new FormData();
  upload.append('file', file, fileName);
  return uploadContract(mailContract.attachToMail, { params: { id: draft.id }, upload }, () => {});
}
