import { useQuery } from '@tanstack/react-query';
import { MessageSquare, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Avatar,
  Button,
  callContract,
  contractQuery,
  ErrorNotice,
  IconButton,
  notify,
  SkeletonLines,
  TextArea,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { WireComment } from '../../model/comment-contract.ts';
import { activityContract } from '../../model/contract.ts';
import { subjectOfEntry } from '../../model/timeline.ts';
import { Mentions } from '../follow-up/Mentions.tsx';
import { useEntryPlace } from './entry-place.ts';
import { timelineTexts } from './texts.ts';

type EntryKey = { object: string; id: string; entryId: string };

const stale = ['timeline', 'talks', 'comments'];

/** What colleagues say to an entry: how many, and opened, what. */
export function EntryComments() {
  const t = useText(timelineTexts);
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
            <CommentLine key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      <NewComment entryKey={entryKey} />
    </div>
  );
}

function NewComment({ entryKey }: { entryKey: EntryKey }) {
  const t = useText(timelineTexts);
  const [body, setBody] = useState('');
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const { send, isPending } = useSending({
    send: () =>
      callContract(activityContract.addComment, { body: { ...entryKey, body, mentions: [...mentions] } }),
    stale,
    onDone: () => {
      setBody('');
      setMentions([]);
    },
    failed: (title) => ({ title }),
  });
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={t('writeComment')}
        hideLabel
        placeholder={t('writeComment')}
        value={body}
        onChange={setBody}
        rows={1}
        maxLength={2000}
      />
      {body.trim() && (
        <div className="flex flex-wrap items-end justify-between gap-2">
          <Mentions value={mentions} onChange={setMentions} />
          <Button size="small" variant="primary" onPress={() => void send()} isPending={isPending}>
            {t('send')}
          </Button>
        </div>
      )}
    </div>
  );
}

function CommentLine({ comment }: { comment: WireComment }) {
  const t = useText(timelineTexts);
  const { instant } = useFormats();
  const [isEdited, setEdited] = useState(false);
  const { remove } = useRemoval(comment);
  if (isEdited) return <EditComment comment={comment} onDone={() => setEdited(false)} />;
  return (
    <li className="group/comment flex items-start gap-2 text-sm">
      {comment.author?.name && <Avatar name={comment.author.name} size="small" />}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-2 text-xs text-faint">
          <span className="text-soft">{comment.author?.name}</span>
          <time dateTime={comment.at} className="figures">
            {instant(comment.at)}
          </time>
          {comment.changedAt && <span>{t('changed')}</span>}
        </p>
        <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{comment.body}</p>
      </div>
      {comment.mine && (
        <span className="flex shrink-0">
          <IconButton
            size="small"
            label={t('edit')}
            icon={<Pencil aria-hidden size={13} />}
            onPress={() => setEdited(true)}
          />
          <IconButton
            size="small"
            label={t('remove')}
            icon={<Trash2 aria-hidden size={13} />}
            onPress={() => void remove()}
          />
        </span>
      )}
    </li>
  );
}

function useRemoval({ id }: WireComment) {
  const t = useText(timelineTexts);
  const params = { id };
  const restoring = useSending({
    send: () => callContract(activityContract.restoreComment, { params }),
    stale,
    failed: (title) => ({ title }),
  });
  const removing = useSending({
    send: () => callContract(activityContract.removeComment, { params }),
    stale,
    onDone: () => notify({ title: t('removed'), undo: () => void restoring.send() }),
    failed: (title) => ({ title }),
  });
  return { remove: removing.send };
}

function EditComment({ comment, onDone }: { comment: WireComment; onDone: () => void }) {
  const t = useText(timelineTexts);
  const [body, setBody] = useState(comment.body);
  const { send, isPending } = useSending({
    send: () =>
      callContract(activityContract.changeComment, {
        params: { id: comment.id },
        body: { body },
        ifMatch: comment.version,
      }),
    stale,
    onDone,
    failed: (title) => ({ title }),
  });
  return (
    <li className="flex flex-col gap-2">
      <TextArea
        label={t('edit')}
        hideLabel
        value={body}
        onChange={setBody}
        rows={1}
        maxLength={2000}
        isFocusedFirst
      />
      <span className="flex gap-2">
        <Button
          size="small"
          variant="primary"
          onPress={() => void send()}
          isPending={isPending}
          isDisabled={!body.trim()}
        >
          {t('save')}
        </Button>
        <Button size="small" variant="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </span>
    </li>
  );
}
