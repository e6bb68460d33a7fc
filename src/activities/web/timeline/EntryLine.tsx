import type { ReactNode } from 'react';
import { Avatar, classNames, Link, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireNote } from '../../model/note.ts';
import { aimedLook } from '../aimed-look.ts';
import { subjectHref } from '../subject-href.ts';
import { useAimedAt, useEntryPlace } from './entry-place.ts';
import { EntryComments } from './EntryComments.tsx';
import { activityTexts } from '../texts.ts';

/** The frame of an entry: its sign, what it says, who and when. */
export function EntryLine({
  icon,
  children,
  who,
  at,
}: {
  icon: ReactNode;
  children: ReactNode;
  who: string | null;
  at: string;
}) {
  const { instant } = useFormats();
  const { isAimed } = useEntryPlace();
  return (
    <li
      ref={useAimedAt()}
      className={classNames(
        'group flex gap-3 border-b border-line py-2.5 last:border-b-0',
        isAimed && aimedLook,
      )}
      {...(isAimed && { 'aria-current': 'true' })}
    >
      <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken text-soft">
        {icon}
      </span>
      <div className="min-w-0 flex-1">
        {children}
        <EntryComments />
      </div>
      <span className="flex shrink-0 items-start gap-2 text-xs text-faint">
        {who && <Avatar name={who} size="small" />}
        <time dateTime={at} title={instant(at)} className="figures pt-0.5">
          {instant(at).slice(-5)}
        </time>
      </span>
    </li>
  );
}

/** What an entry is about when it is not the record itself: a deal of the account, the lead a deal was made of. */
export function Origin({ of, on }: { of: WireNote['subject']; on: { id: string } | null }) {
  const t = useText(activityTexts);
  if (of.id === on?.id) return null;
  if (of.title === null) return <p className="mt-0.5 text-xs text-faint">{t('fromLead')}</p>;
  return (
    <Link href={subjectHref(of)} className="mt-0.5 block w-fit text-xs">
      {t('from', { title: of.title })}
    </Link>
  );
}
