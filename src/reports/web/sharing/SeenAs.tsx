import { useQuery } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { AskingContext, together, type Asking } from '../../../insights/web/index.ts';
import {
  Button,
  callContract,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import { rightNames } from '../../model/right-names.ts';
import { ListAskingContext, listAskingAs } from '../blocks/list-asking.ts';
import type { Eyes } from '../params/use-params.ts';
import { sharingTexts } from './texts.ts';

type Props = {
  report: WireReport;
  userId: string;
  onStop: () => void;
  children: (eyes: Eyes) => ReactNode;
};

/** The report with somebody else's eyes: all that stands within asks with his reach. */
export function SeenAs({ report, userId, onStop, children }: Props) {
  const t = useText(sharingTexts);
  const say = useLabel();
  const params = { id: report.id };
  const { data, error } = useQuery(contractQuery(reportContract.previewReport, { params, body: { userId } }));
  const asking = useMemo(() => askingAs(report.id, userId), [report.id, userId]);
  const lists = useMemo(() => listAskingAs(report.id, userId), [report.id, userId]);
  if (error) return <ErrorNotice error={error} onRetry={onStop} />;
  if (!data) return <SkeletonLines lines={6} className="h-8" />;
  const { name } = data.user;
  const rights = data.rights.map((right) => say(rightNames[right])).join('、');
  return (
    <>
      <div
        role="status"
        className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-accent-soft px-3 py-2 text-sm"
      >
        <Eye aria-hidden size={16} className="text-accent" />
        <span className="min-w-0 flex-1">
          <span className="font-medium">{t('lookingAs', { name })}</span>
          {rights && <span className="block text-xs text-soft">{t('theirRights', { rights })}</span>}
        </span>
        <Button size="small" onPress={onStop}>
          {t('stop')}
        </Button>
      </div>
      {rights ? (
        <AskingContext value={asking}>
          <ListAskingContext value={lists}>{children(data.user)}</ListAskingContext>
        </AskingContext>
      ) : (
        <p className="text-sm text-soft">{t('cannotSee', { name })}</p>
      )}
    </>
  );
}

function askingAs(id: string, userId: string): Asking {
  const params = { id };
  return {
    whose: `${id} ${userId}`,
    ask: together({
      many: async (questions, signal) =>
        (await callContract(reportContract.previewReport, { params, body: { userId, questions }, signal }))
          .answers,
    }),
    records: (drill, signal) =>
      callContract(reportContract.previewRecords, {
        params,
        body: { userId, drill },
        ...(signal && { signal }),
      }),
  };
}
