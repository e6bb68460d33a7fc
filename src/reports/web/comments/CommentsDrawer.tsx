import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { CommentItem, WriteComment, type CommentActs } from '../../../activities/web/index.ts';
import {
  callContract,
  contractQuery,
  Drawer,
  EmptyState,
  ErrorNotice,
  IconButton,
  notify,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { reportCommentContract as contract } from '../../model/comments/comment-contract.ts';
import type { CommentPlace } from '../../model/comments/place.ts';
import type { ReportDocument } from '../../model/document.ts';
import { PlaceWords, type ShowPlace } from './PlaceWords.tsx';
import { talkTexts } from './texts.ts';

const acts: CommentActs = {
  change: ({ id, version }, body) =>
    callContract(contract.changeReportComment, { params: { id }, body: { body }, ifMatch: version }),
  remove: (id) => callContract(contract.removeReportComment, { params: { id } }),
  restore: (id) => callContract(contract.restoreReportComment, { params: { id } }),
  stale: ['reports'],
};

type Props = {
  id: string;
  document: ReportDocument;
  /** What a new comment is about. */
  about: CommentPlace;
  /** The comment that the address leads to. */
  aimed: string | null;
  onWhole: () => void;
  onShow: ShowPlace;
  onClose: () => void;
};

/** What was said under a report, the oldest first, each with what it is about; at the end, room for more. */
export function CommentsDrawer({ id, document, about, aimed, onWhole, onShow, onClose }: Props) {
  const t = useText(talkTexts);
  const params = { id };
  const { data, error, refetch } = useQuery(contractQuery(contract.listReportComments, { params }));
  const send = async (said: { body: string; mentions: string[] }) => {
    const { untold } = await callContract(contract.addReportComment, {
      params,
      body: { ...said, place: about },
    });
    if (untold.length > 0) notify({ title: t('untold', { names: untold.join('、') }) });
  };
  return (
    <Drawer title={t('comments')} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={4} />}
        {data?.items.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
        <ul className="flex flex-col gap-4">
          {data?.items.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              acts={acts}
              mayRemove={comment.mayRemove}
              isAimed={comment.id === aimed}
            >
              <PlaceWords document={document} place={comment.place} onShow={onShow} />
            </CommentItem>
          ))}
        </ul>
        <div className="flex flex-col gap-2 border-t border-line pt-4">
          <span className="flex items-start justify-between gap-2">
            <PlaceWords document={document} place={about} onShow={null} />
            {about.block !== null && (
              <IconButton
                size="small"
                label={t('aboutWhole')}
                icon={<X aria-hidden size={14} />}
                onPress={onWhole}
              />
            )}
          </span>
          <WriteComment key={about.block} send={send} stale={acts.stale} isFocusedFirst={aimed === null} />
        </div>
      </div>
    </Drawer>
  );
}
