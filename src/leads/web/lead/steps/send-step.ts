/** Sends a step of a lead from the version the reader saw; a change meanwhile that leaves the state alone does not stop it. */
import { ApiProblem, callContract } from '../../../../platform/web/index.ts';
import type { leadConversionContract } from '../../../model/lead/conversion-contract.ts';
import type { leadStepContract } from '../../../model/lead/step-contract.ts';
import { leadOf, leadRecords, type LeadFacts } from '../lead-facts.ts';

type Contract = typeof leadStepContract & typeof leadConversionContract;

/** The steps of one lead that are made from a version. */
export type VersionedStep =
  | Contract['qualifyLead']
  | Contract['disqualifyLead']
  | Contract['returnLead']
  | Contract['reopenLead']
  | Contract['convertLead']
  | Contract['undoConversion'];

type Seen = Pick<LeadFacts, 'id' | 'version' | 'status'>;

const mostTries = 3;

/** The answer of the step; throws what the server refuses, and a change of state by somebody else. */
export async function sendStep<E extends VersionedStep>(endpoint: E, seen: Seen, body?: unknown) {
  const params = { id: seen.id };
  let { version } = seen;
  for (let tries = 1; ; tries += 1) {
    try {
      return await callContract(endpoint, {
        params,
        ifMatch: version,
        ...(body !== undefined && { body }),
      } as Parameters<typeof callContract<E>>[1]);
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status !== 412 || tries === mostTries) throw problem;
      const now = leadOf(await callContract(leadRecords.get, { params }));
      if (now.status !== seen.status) throw problem;
      ({ version } = now);
    }
  }
}
