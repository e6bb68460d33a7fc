import type { UseCases } from '../../../platform/server/index.ts';
import { recordUseCases } from '../../../records/server/index.ts';
import type { leadConversionContract } from '../../model/lead/conversion-contract.ts';
import type { leadStepContract } from '../../model/lead/step-contract.ts';
import { acceptLead } from './accept-lead.ts';
import { changeLeads } from './change-leads.ts';
import { convertLead } from './convert-lead.ts';
import { disqualifyLead } from './disqualify-lead.ts';
import { findProposals } from './find-proposals.ts';
import { leadBoard } from './lead-board.ts';
import { leadKind } from './lead-kind.ts';
import { leadsNeedingWork } from './leads-needing-work.ts';
import { noteContact } from './note-contact.ts';
import { qualifyLead } from './qualify-lead.ts';
import { reopenLead } from './reopen-lead.ts';
import { returnLead } from './return-lead.ts';
import { readStepRules, saveStepRules } from './step-rules.ts';
import { stepsOfLead } from './steps-of-lead.ts';
import { touchesOf } from './touches-of-lead.ts';
import { undoConversion } from './undo-conversion.ts';

export const leadRecordUseCases = recordUseCases(leadKind);

export const leadStepUseCases: UseCases<typeof leadStepContract> = {
  stepsOfLead: (work, { params }) => stepsOfLead(work, params.id),
  acceptLead: (work, { params }) => acceptLead(work, params.id),
  noteContact: (work, { params, body }) => noteContact(work, params.id, body),
  qualifyLead: (work, { params, version }) => qualifyLead(work, params.id, version),
  disqualifyLead: (work, { params, body, version }) => disqualifyLead(work, params.id, body, version),
  returnLead: (work, { params, body, version }) => returnLead(work, params.id, body, version),
  reopenLead: (work, { params, body, version }) => reopenLead(work, params.id, body, version),
  acceptLeads: (work, { body }) => changeLeads(work, body.ids, acceptLead),
  qualifyLeads: (work, { body }) => changeLeads(work, body.ids, (alone, id) => qualifyLead(alone, id)),
  disqualifyLeads: (work, { body: { ids, ...told } }) =>
    changeLeads(work, ids, (alone, id) => disqualifyLead(alone, id, told)),
  returnLeads: (work, { body: { ids, ...told } }) =>
    changeLeads(work, ids, (alone, id) => returnLead(alone, id, told)),
  reopenLeads: (work, { body: { ids, ...told } }) =>
    changeLeads(work, ids, (alone, id) => reopenLead(alone, id, told)),
  leadBoard: (work, { query }) => leadBoard(work, query),
  leadQueue: async (work) => ({ items: await leadsNeedingWork(work) }),
  touchesOfLead: (work, { params }) => touchesOf(work, params.id),
  readStepRules: (work) => readStepRules(work),
  saveStepRules: (work, { body }) => saveStepRules(work, body.rules, body.version),
};

export const leadConversionUseCases: UseCases<typeof leadConversionContract> = {
  conversionProposals: (work, { params }) => findProposals(work, params.id),
  convertLead: (work, { params, body, version }) => convertLead(work, params.id, body, version),
  undoConversion: (work, { params, version }) => undoConversion(work, params.id, version),
};
