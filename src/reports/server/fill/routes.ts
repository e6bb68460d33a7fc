import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { UseCases } from '../../../platform/server/index.ts';
import type { formContract } from '../../model/fill/contract.ts';
import { decideFilling, nudge, readBoard, readFilling } from './board.ts';
import { readFormTable, workbookOfForm } from './form-files.ts';
import { endFormLink, listFormLinks, makeFormLink } from './form-links.ts';
import { checkFilling, handIn, keepDraft } from './hand-in.ts';
import { listForms, previewForm, readSheet } from './read-sheet.ts';

export function formUseCases({ baseUrl }: { baseUrl: () => string }): UseCases<typeof formContract> {
  return {
    listForms: (work) => listForms(work),
    readSheet: (work, { params, query }) => readSheet(work, params.id, query.on),
    keepDraft: (work, { params, body }) => keepDraft(work, params.id, body),
    checkFilling: (work, { params, body }) => checkFilling(work, params.id, body),
    handIn: (work, { params, body }) => handIn(work, params.id, body),
    readFormTable: (work, { params, file }) =>
      readFormTable(work, params.id, (file ?? refuse(refusals.invalidInput)).path),
    workbookOfForm: (work, { params, query }) => workbookOfForm(work, params.id, query.on),
    previewForm: (work, { body }) => previewForm(work, body.form),
    readBoard: (work, { params, query }) => readBoard(work, params.id, query.periods),
    nudge: (work, { params, body }) => nudge(work, params.id, body),
    readFilling: (work, { params }) => readFilling(work, params.id),
    decideFilling: (work, { params, body }) => decideFilling(work, params.id, body),
    listFormLinks: (work, { params }) => listFormLinks(work, params.id),
    makeFormLink: (work, { params, body }) => makeFormLink(work, baseUrl(), params.id, body),
    endFormLink: (work, { params }) => endFormLink(work, params.id, params.linkId),
  };
}
