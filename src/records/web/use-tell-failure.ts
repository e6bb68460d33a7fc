import { ApiProblem, notify, useText } from '../../platform/web/index.ts';
import { failureTexts, recordTexts } from './texts.ts';

/** Tells a failure that has no place on the page: the server's sentence, or that it could not be reached. */
export function useTellFailure(): (problem: unknown) => void {
  const t = useText({ ...recordTexts, ...failureTexts });
  return (problem) => {
    const isTold = problem instanceof ApiProblem && problem.status !== 0;
    const faults = isTold ? problem.fields.map((fault) => fault.message) : [];
    const detail = isTold
      ? [problem.detail || problem.title, ...faults].filter(Boolean).join('；')
      : t('unreachable');
    notify({ title: t('failed'), detail, tone: 'bad' });
  };
}
