import { createElement } from 'react';
import type { RecordPanel } from '../../../records/web/index.ts';
import { candidateTexts } from './candidates/texts.ts';
import { WhyThisRep } from './candidates/WhyThisRep.tsx';

/** Why a lead is with this rep: every decision on it, with everybody who could have had it. */
export const leadAssignmentPanel: RecordPanel = {
  id: 'why-this-rep',
  label: candidateTexts.why,
  Panel: ({ record }) => createElement(WhyThisRep, { object: 'lead', recordId: record.id }),
};
