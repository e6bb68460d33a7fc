import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { callContract, contractKey } from '../../../../platform/web/index.ts';
import type { ReportDocument } from '../../../model/document.ts';
import { answersContract, type AnsweredBlocks } from '../../../model/answers-contract.ts';

/** The numbers of a document that is being arranged: asked anew when its blocks change, not when they are moved. */
export function useAnswered(document: ReportDocument): AnsweredBlocks | undefined {
  const { blocks, params } = document;
  const { data } = useQuery({
    queryKey: contractKey(answersContract.answerBlocks, { body: { blocks, params } as never }),
    queryFn: ({ signal }) => callContract(answersContract.answerBlocks, { body: { document }, signal }),
    enabled: blocks.length > 0,
    placeholderData: keepPreviousData,
  });
  return blocks.length > 0 ? data : undefined;
}
