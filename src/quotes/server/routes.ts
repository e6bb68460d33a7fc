import { refusals, refuse } from '../../platform/model/refusal.ts';
import { requireRight, type UseCases, type Work } from '../../platform/server/index.ts';
import { readRecord, recordUseCases } from '../../records/server/index.ts';
import type { quoteContract, quoteRecordContract } from '../model/contract.ts';
import type { quoteDesignContract } from '../model/design-contract.ts';
import { answerQuote, takeAmountOver } from './answer-quote.ts';
import { contentOfQuote } from './content-of-quote.ts';
import { createQuote } from './create-quote.ts';
import { saveQuoteRules, showQuoteRules } from './design/quote-rules.ts';
import { archiveTemplate, changeTemplate, createTemplate, listTemplates } from './design/templates.ts';
import { documentOfQuote } from './document-of-quote.ts';
import { readTableFile } from './lines/read-table-file.ts';
import { saveLines } from './lines/save-lines.ts';
import { newVersion } from './new-version.ts';
import { getQuote } from './open-quote.ts';
import { paperOfQuote } from './papers/paper-file.ts';
import { quoteKind, removeQuote } from './quote-kind.ts';
import { sendQuote, submitQuote } from './send-quote.ts';
import { endLink, linksOfQuote, shareQuote, visitsOfLink, type NewLink } from './share/quote-links.ts';
import { requireFigures } from './standing-quote.ts';

export const quoteRecordUseCases: UseCases<typeof quoteRecordContract> = {
  ...recordUseCases(quoteKind),
  create: async (work, { body }) => readRecord(work, quoteKind, await createQuote(work, body)),
  remove: async (work, { params }) => {
    await removeQuote(work, params.id);
    return null;
  },
};

type Parts = { baseUrl: () => string };

/** Writing, sending and sharing quotes. */
export function quoteUseCases({ baseUrl }: Parts): UseCases<typeof quoteContract> {
  const share = async (work: Work, id: string, wanted: NewLink) => {
    const { id: linkId, token } = await shareQuote(work, id, wanted);
    return { id: linkId, address: `${baseUrl()}/q/${token}` };
  };
  return {
    ...writing,
    submit: async (work, { params }) => {
      await submitQuote(work, params.id);
      return contentOfQuote(work, params.id);
    },
    send: async (work, { params, body }) => {
      await sendQuote(work, params.id);
      return { link: body.link && (await share(work, params.id, body.link)) };
    },
    answer: async (work, { params, body }) => {
      await answerQuote(work, params.id, body, 'colleague');
      return contentOfQuote(work, params.id);
    },
    takeAmount: async (work, { params }) => ({ amount: await takeAmountOver(work, params.id) }),
    share: (work, { params, body }) => share(work, params.id, body),
    links: async (work, { params }) => ({ items: await linksOfQuote(work, params.id) }),
    endLink: async (work, { params }) => {
      await endLink(work, params.id, params.linkId);
      return null;
    },
    visits: async (work, { params }) => ({ items: await visitsOfLink(work, params.id, params.linkId) }),
  };
}

type Writing = 'content' | 'saveLines' | 'readTable' | 'newVersion' | 'document' | 'paper';

const writing: Pick<UseCases<typeof quoteContract>, Writing> = {
  content: (work, { params }) => contentOfQuote(work, params.id),
  saveLines: async (work, { params, body, version }) => {
    await saveLines(work, params.id, body, version);
    return contentOfQuote(work, params.id);
  },
  readTable: (_, { file }) => readTableFile((file ?? refuse(refusals.invalidInput)).path),
  newVersion: async (work, { params }) => {
    requireRight(work, 'quote', 'create');
    return readRecord(work, quoteKind, await newVersion(work, params.id));
  },
  document: async (work, { params }) => {
    requireFigures(work);
    return documentOfQuote(work, (await getQuote(work, params.id)).quote);
  },
  paper: (work, { params, query }) => paperOfQuote(work, params.id, query),
};

/** Templates, and how quotes are numbered. */
export const quoteDesignUseCases: UseCases<typeof quoteDesignContract> = {
  listTemplates: async (work) => ({ items: await listTemplates(work) }),
  createTemplate: (work, { body }) => createTemplate(work, body),
  changeTemplate: (work, { params, body, version }) => changeTemplate(work, params.id, body, version),
  archiveTemplate: async (work, { params }) => {
    await archiveTemplate(work, params.id);
    return null;
  },
  readRules: (work) => showQuoteRules(work),
  saveRules: (work, { body }) => saveQuoteRules(work, body.rules, body.version),
};
