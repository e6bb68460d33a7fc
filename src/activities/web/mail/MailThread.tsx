import { useQuery } from '@tanstack/react-query';
import { FolderInput, Reply } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  contractQuery,
  Drawer,
  ErrorNotice,
  Link,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { mailContract, type WireMail, type WireMailThread } from '../../model/mail/mail-contract.ts';
import { bareSubject } from '../../model/mail/thread-subject.ts';
import { subjectHref } from '../subject-href.ts';
import { Compose } from './Compose.tsx';
import { MailCard } from './MailCard.tsx';
import { PlaceThread } from './PlaceThread.tsx';
import { mailTexts } from './texts.ts';

type Props = { id: string; subject: { object: string; id: string } | null; onClose: () => void };

/** A thread beside the page: what was written, oldest first, what it is about, and the answer. */
export function MailThread({ id, subject, onClose }: Props) {
  const t = useText(mailTexts);
  const [answered, setAnswered] = useState<{ mail: WireMail; isToAll: boolean } | null>(null);
  const { data, error, refetch } = useQuery(contractQuery(mailContract.readMailThread, { params: { id } }));
  const last = data?.mails.at(-1);
  const answerIn = subject ?? data?.subjects[0];
  if (data && answered && answerIn)
    return (
      <Compose
        subject={answerIn}
        dealId={data.subjects.find(({ object }) => object === 'deal')?.id ?? null}
        answers={answered}
        onClose={() => setAnswered(null)}
      />
    );
  const actions = last && answerIn && (
    <>
      <Button onPress={() => setAnswered({ mail: last, isToAll: true })}>{t('replyAll')}</Button>
      <Button
        variant="primary"
        icon={<Reply aria-hidden size={15} />}
        onPress={() => setAnswered({ mail: last, isToAll: false })}
      >
        {t('reply')}
      </Button>
    </>
  );
  return (
    <Drawer title={titleOf(data) || t('thread')} isOpen onClose={onClose} actions={actions || undefined}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={6} />}
      {data && (
        <>
          <About thread={data} />
          <ol className="mt-3 flex flex-col gap-3">
            {data.mails.map((mail) => (
              <MailCard key={mail.id} mail={mail} />
            ))}
          </ol>
        </>
      )}
    </Drawer>
  );
}

function titleOf(thread: WireMailThread | undefined): string {
  return bareSubject(thread?.mails[0]?.subject ?? '');
}

function About({ thread }: { thread: WireMailThread }) {
  const t = useText(mailTexts);
  const [isPlacing, setPlacing] = useState(false);
  const shown = thread.subjects.filter(({ title }) => title !== null);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-faint">{t('about')}</span>
      {shown.length === 0 && <span className="text-soft">{t('nowhere')}</span>}
      {shown.map((one) => (
        <Link key={one.id} href={subjectHref(one)}>
          {one.title}
        </Link>
      ))}
      {thread.mayPlace && (
        <Button
          size="small"
          variant="quiet"
          icon={<FolderInput aria-hidden size={14} />}
          onPress={() => setPlacing(true)}
        >
          {t('place')}
        </Button>
      )}
      {isPlacing && <PlaceThread thread={thread} onClose={() => setPlacing(false)} />}
    </div>
  );
}
