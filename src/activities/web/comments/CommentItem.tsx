import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import {
  Avatar,
  Button,
  classNames,
  IconButton,
  notify,
  TextArea,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { WireComment } from '../../model/comment-contract.ts';
import { aimedLook } from '../aimed-look.ts';
import { commentTexts } from './texts.ts';

/** How a comment is changed, wherever it was said. */
export type CommentActs = {
  change: (comment: WireComment, body: string) => Promise<unknown>;
  remove: (id: string) => Promise<unknown>;
  restore: (id: string) => Promise<unknown>;
  /** What is asked anew then. */
  stale: readonly string[];
};

type Props = {
  comment: WireComment;
  acts: CommentActs;
  mayRemove?: boolean;
  /** The one that the address leads to. */
  isAimed?: boolean;
  /** What it is about, above its words. */
  children?: ReactNode;
};

/** What somebody said; one's own is corrected and removed where it stands. */
export function CommentItem(props: Props) {
  const { comment, acts, mayRemove = comment.mine, isAimed = false, children } = props;
  const t = useText(commentTexts);
  const { instant } = useFormats();
  const [isEdited, setEdited] = useState(false);
  const remove = useRemoval(comment, acts);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAimed) line.current?.scrollIntoView({ block: 'center' });
  }, [isAimed]);
  if (isEdited) return <EditComment comment={comment} acts={acts} onDone={() => setEdited(false)} />;
  return (
    <li
      ref={line}
      className={classNames('flex items-start gap-2 text-sm', isAimed && aimedLook)}
      {...(isAimed && { 'aria-current': 'true' })}
    >
      {comment.author?.name && <Avatar name={comment.author.name} size="small" />}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-2 text-xs text-faint">
          <span className="text-soft">{comment.author?.name}</span>
          <time dateTime={comment.at} className="figures">
            {instant(comment.at)}
          </time>
          {comment.changedAt && <span>{t('changed')}</span>}
        </p>
        {children}
        <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{comment.body}</p>
      </div>
      <span className="flex shrink-0">
        {comment.mine && (
          <IconButton
            size="small"
            label={t('edit')}
            icon={<Pencil aria-hidden size={13} />}
            onPress={() => setEdited(true)}
          />
        )}
        {mayRemove && (
          <IconButton
            size="small"
            label={t('remove')}
            icon={<Trash2 aria-hidden size={13} />}
            onPress={() => void remove()}
          />
        )}
      </span>
    </li>
  );
}

function useRemoval({ id }: WireComment, { remove, restore, stale }: CommentActs) {
  const t = useText(commentTexts);
  const restoring = useSending({ send: () => restore(id), stale, failed: (title) => ({ title }) });
  const removing = useSending({
    send: () => remove(id),
    stale,
    onDone: () => notify({ title: t('removed'), undo: () => void restoring.send() }),
    failed: (title) => ({ title }),
  });
  return removing.send;
}

type EditProps = Pick<Props, 'comment' | 'acts'> & { onDone: () => void };

function EditComment({ comment, acts: { change, stale }, onDone }: EditProps) {
  const t = useText(commentTexts);
  const [body, setBody] = useState(comment.body);
  const { send, isPending } = useSending({
    send: () => change(comment, body),
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
