import { useQuery } from '@tanstack/react-query';
import { MessageSquare } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { activityContract } from '../../model/contract.ts';
import { subjectOfEntry } from '../../model/timeline.ts';
import { CommentItem, type CommentActs } from '../comments/CommentItem.tsx';
import { commentTexts } from '../comments/texts.ts';
import { WriteComment } from '../comments/WriteComment.tsx';
import { useEntryPlace } from './entry-place.ts';

type EntryKey = { object: string; id: string; entryId: string };

const acts: CommentActs = {
  change: ({ id, version }, body) =>
    callContract(activityContract.changeComment, { params: { id }, body: { body }, ifMatch: version }),
  remove: (id) => callContract(activityContract.removeComment, { params: { id } }),
  restore: (id) => callContract(activityContract.restoreComment, { params: { id } }),
  stale: ['timeline', 'talks', 'comments'],
};

/** What colleagues say to an entry: how many, and opened, what. */
export function EntryComments() {
  const t = useText(commentTexts);
  const { entry, subject, comments, isAimed } = useEntryPlace();
  const [isOpen, setOpen] = useState(isAimed && comments > 0);
  const about = subject ?? (entry && subjectOfEntry(entry));
  if (!entry || !about) return null;
  return (
    <div className="mt-1">
      <Button
        size="small"
        variant="quiet"
        icon={<MessageSquare aria-hidden size={13} />}
        onPress={() => setOpen(!isOpen)}
      >
        {comments > 0 ? t('comments', { count: comments }) : t('comment')}
      </Button>
      {isOpen && <Thread entryKey={{ object: about.object, id: about.id, entryId: entry.id }} />}
    </div>
  );
}

function Thread({ entryKey }: { entryKey: EntryKey }) {
  const { data, error, refetch } = useQuery(
    contractQuery(activityContract.listComments, { query: entryKey }),
  );
  return (
    <div className="mt-1 flex flex-col gap-2 border-l-2 border-line pl-3">
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={2} />}
      {data && data.items.length > 0 && (
        <ul className="flex flex-col gap-2">
          {data.items.map((comment) => (
            <CommentItem key={comment.id} comment={comment} acts={acts} />
          ))}
        </ul>
      )}
      <WriteComment
        send={(said) => callContract(activityContract.addComment, { body: { ...entryKey, ...said } })}
        stale={acts.stale}
      />
    </div>
  );
}
