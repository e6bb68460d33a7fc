import { useOpenedRecords } from '../../../insights/web/index.ts';
import { accountSubject, caseSubject, surveySubject } from './service-subjects.tsx';

/** Opens the very cases, surveys or accounts behind a number of the page. */
export const useOpened = () => useOpenedRecords(subjectOf);

function subjectOf(measure: string) {
  if (measure.startsWith('cases.')) return caseSubject;
  return measure.startsWith('surveys.') ? surveySubject : accountSubject;
}
