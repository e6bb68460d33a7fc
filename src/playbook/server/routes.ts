import type { UseCases, Work } from '../../platform/server/index.ts';
import type { playbookContract } from '../model/contract.ts';
import type { requirementContract } from '../model/requirement-contract.ts';
import type { DealDirectory } from './deal-directory.ts';
import { listAudiences } from './list-audiences.ts';
import { listPieces, listProposals, listVersions } from './list-pieces.ts';
import { readPiece, readVariables } from './piece-queries.ts';
import { decideProposal, proposePiece } from './propose-piece.ts';
import { listForms, saveForm } from './requirement-forms.ts';
import { readRequirements, saveRequirements } from './requirements-of-deal.ts';
import { archivePiece, changePiece, createPiece, restoreVersion } from './save-piece.ts';
import { isHidden, playbookOfDeal, previewText, usePiece } from './use-piece.ts';

/** The use cases over the deals that their domain hands in. */
export function playbookUseCases(deals: DealDirectory): UseCases<typeof playbookContract> {
  return {
    listPieces: (work, { query }) => listPieces(work, deals, query),
    readPiece: (work, { params }) => readPiece(work, deals, params.id),
    createPiece: (work, { body }) => createPiece(work, deals, body),
    changePiece: (work, { params, body, version }) =>
      changePiece(work, deals, { id: params.id, version: version!, draft: body }),
    archivePiece: async (work, { params }) => {
      await archivePiece(work, params.id, true);
      return null;
    },
    unarchivePiece: async (work, { params }) => {
      await archivePiece(work, params.id, false);
      return readPiece(work, deals, params.id);
    },
    listVersions: (work, { params }) => listVersions(work, deals, params.id),
    restoreVersion: (work, { params }) => restoreVersion(work, deals, params.id, params.number),
    proposePiece: (work, { params, body }) => proposePiece(work, deals, params.id, body),
    decideProposal: (work, { params, body }) => decideProposal(work, params.id, body),
    listProposals: (work) => listProposals(work, deals),
    listVariables: (work) => listVariables(work, deals),
    listStages: async (work) => ({ items: [...(await deals.pipelines(work))].map(copied) }),
    listAudiences: (work) => listAudiences(work),
    previewText: (work, { body }) => previewText(work, deals, body),
    playbookOfDeal: (work, { params }) => playbookOfDeal(work, deals, params.id),
    usePiece: (work, { params, body }) => usePiece(work, deals, { dealId: params.id, ...body }),
  };
}

async function listVariables(work: Work, deals: DealDirectory) {
  const variables = await readVariables(work, deals);
  const { locale } = work.principal;
  return {
    items: variables
      .filter(({ id }) => !isHidden(work, id))
      .map(({ id, of, name, label }) => ({ id, of, name: locale === 'en' ? name.en : name.zh, label })),
  };
}

function copied<P extends { stages: readonly unknown[] }>(pipeline: P) {
  return { ...pipeline, stages: [...pipeline.stages] as P['stages'][number][] };
}

export function requirementUseCases(deals: DealDirectory): UseCases<typeof requirementContract> {
  return {
    listForms: (work) => listForms(work, deals),
    saveForm: (work, { params, body }) => saveForm(work, deals, params.id, body),
    readRequirements: (work, { params }) => readRequirements(work, deals, params.id),
    saveRequirements: (work, { params, body }) => saveRequirements(work, deals, params.id, body),
  };
}
