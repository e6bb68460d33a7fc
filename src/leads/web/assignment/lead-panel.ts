import { createElement } from 'react';
import { whenShown } from '../../../platform/web/index.ts';
import type { RecordPanel } from '../../../records/web/index.ts';
import { candidateTexts } from './candidates/texts.ts';

const WhyThisRep = whenShown(async () => (await import('./candidates/WhyThisRep.tsx')).WhyThisRep);

/** Why a lead is with this rep: every decision on it, with everybody who could have had it. */
export const leadAssignmentPanel: RecordPanel = {
  id: 'why-this-rep',
  label: candidateTexts.why,
  Panel: ({ record }) => createElement(WhyThisRep, { object: 'lead', recordId: record.id }),
};

/** The same of a deal. */
export const dealAssignmentPanel: RecordPanel = {
  id: 'why-this-rep',
  label: candidateTexts.why,
  Panel: ({ record }) => createElement(WhyThisRep, { object: 'deal', recordId: record.id }),
};
