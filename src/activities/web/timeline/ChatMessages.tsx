import { useState } from 'react';
import { Button, classNames, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireNote } from '../../model/note.ts';
import { MarkedText } from './MarkedText.tsx';
import { timelineTexts } from './texts.ts';

type Message = NonNullable<WireNote['talk']>[number];

/** So many are shown before one asks for the rest. */
const shownAtOnce = 6;

/** A chat as a talk: theirs at the left, ours at the right. */
export function ChatMessages({ talk }: { talk: readonly Message[] }) {
  const t = useText(timelineTexts);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? talk : talk.slice(0, shownAtOnce);
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-xs text-faint">{t('messages', { count: talk.length })}</p>
      <ol className="flex flex-col gap-1.5">
        {shown.map((message, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- the messages of a chat have no other name than their place
          <MessageLine key={place} message={message} />
        ))}
      </ol>
      {talk.length > shownAtOnce && (
        <span>
          <Button size="small" variant="quiet" onPress={() => setWhole(!isWhole)}>
            {isWhole ? t('showLess') : t('showAll', { count: talk.length })}
          </Button>
        </span>
      )}
    </div>
  );
}

function MessageLine({ message }: { message: Message }) {
  const { day } = useFormats();
  const { by, on, time, text, isOurs } = message;
  return (
    <li className={classNames('flex max-w-[85%] flex-col', isOurs && 'items-end self-end')}>
      <span className="figures flex gap-1.5 text-xs text-faint">
        <span>{by}</span>
        {on && <span>{day(on, 'short')}</span>}
        {time && <span>{time}</span>}
      </span>
      <p
        className={classNames(
          'w-fit rounded-md px-2.5 py-1 text-sm [overflow-wrap:anywhere] whitespace-pre-wrap',
          isOurs ? 'bg-accent-soft' : 'bg-sunken',
        )}
      >
        <MarkedText text={text} />
      </p>
    </li>
  );
}
