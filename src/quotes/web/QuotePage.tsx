import type { ReactNode } from 'react';
import { ApprovalPanel } from '../../approvals/web/index.ts';
import {
  ErrorNotice,
  SkeletonLines,
  useAddressParams,
  useFormats,
  useText,
} from '../../platform/web/index.ts';
import { RecordPage, type RecordPanel } from '../../records/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { FilesPanel, Timeline } from '../../activities/web/index.ts';
import type { QuoteContent } from '../model/contract.ts';
import type { QuoteState } from '../model/quote-state.ts';
import { LinesEditor } from './editor/LinesEditor.tsx';
import { LinesShown } from './editor/LinesShown.tsx';
import { TermsCard } from './editor/TermsCard.tsx';
import { LinksPanel } from './share/LinksPanel.tsx';
import { partiesOf } from './share/parties-of.ts';
import { QuoteActions } from './QuoteActions.tsx';
import { quoteRecords } from './quote-records.ts';
import { StateBadge } from './StateBadge.tsx';
import { quoteTexts } from './texts.ts';
import { useContent } from './use-content.ts';
import { VersionsPanel } from './VersionsPanel.tsx';

/** One version of a quote: its lines, its way to the customer, and what came back. */
export function Page() {
  const { quoteId } = useAddressParams();
  const t = useText(quoteTexts);
  return (
    <RecordPage
      key={quoteId}
      object="quote"
      contract={quoteRecords}
      recordId={quoteId!}
      list={{ name: quoteTexts.quotes, href: '/quotes' }}
      panels={panels}
      meta={(record) => (
        <>
          <StateBadge state={record['state'] as QuoteState} />
          <span className="figures text-sm text-soft">
            {String(record['number'])} · {t('edition', { number: Number(record['version_number']) })}
          </span>
        </>
      )}
      actions={(record) => <QuoteActions record={record} />}
      notice={(record) => <Standing record={record} />}
      side={(record) => <ApprovalPanel paper="quote" paperId={record.id} />}
      without={['state', 'number', 'version_number', 'name', 'list_amount', 'lesser', 'below_floor', 'terms']}
    />
  );
}

const panels: readonly RecordPanel[] = [
  { id: 'lines', label: quoteTexts.lines, Panel: withContent(Lines) },
  { id: 'links', label: quoteTexts.links, Panel: withContent(LinksPanel) },
  { id: 'versions', label: quoteTexts.versions, Panel: withContent(VersionsPanel) },
  { id: 'timeline', label: quoteTexts.talks, Panel: Talks },
  { id: 'files', label: quoteTexts.files, Panel: Files },
];

type Shown = { content: QuoteContent; record: WireRecord };

function withContent(Panel: (props: Shown) => ReactNode) {
  return function WithContent({ record }: { record: WireRecord }) {
    const { data, error, refetch } = useContent(record.id);
    if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
    return data ? <Panel content={data} record={record} /> : <SkeletonLines lines={5} className="h-6" />;
  };
}

/** What is typed outlives changes of other fields: the editor begins anew only with other lines. */
function Lines({ content, record }: Shown) {
  const { id, lines, lesser, taxMode, abilities } = content;
  const key = JSON.stringify([id, lesser, taxMode, lines]);
  const { dealId } = partiesOf(record);
  return (
    <div className="flex flex-col gap-6">
      {abilities.edit ? (
        <LinesEditor key={key} content={content} />
      ) : (
        <LinesShown key={key} content={content} />
      )}
      <TermsCard
        key={`${id}.${String(record['terms'] ?? '')}`}
        record={record}
        dealId={dealId}
        mayEdit={abilities.edit}
      />
    </div>
  );
}

function Talks({ record }: { record: WireRecord }) {
  return <Timeline subject={{ object: 'quote', id: record.id }} isClosed={record.deletedAt !== null} />;
}

function Files({ record }: { record: WireRecord }) {
  return <FilesPanel subject={{ object: 'quote', id: record.id }} isClosed={record.deletedAt !== null} />;
}

/** What must be known before anything else. */
function Standing({ record }: { record: WireRecord }) {
  const { data } = useContent(record.id);
  const answerOf = useAnswerWords();
  const standingOf = useStandingWords();
  if (!data) return null;
  const words = data.state === 'accepted' || data.state === 'declined' ? answerOf(record) : standingOf(data);
  return words && <p className="rounded-md bg-sunken px-3 py-2 text-sm text-soft">{words}</p>;
}

function useStandingWords() {
  const t = useText(quoteTexts);
  return ({ isExpired, state, needsApproval }: QuoteContent): string | null => {
    if (isExpired) return t('expiredNotice');
    if (state === 'in_approval') return t('waitingNotice');
    if (needsApproval) return t('approvalNotice');
    return state === 'draft' ? null : t('frozenNotice');
  };
}

/** Who answered when, and the word that came with it. */
function useAnswerWords() {
  const t = useText(quoteTexts);
  const { instant } = useFormats();
  return (record: WireRecord): string => {
    const [name, title, comment] = ['answered_by', 'answered_title', 'answer_comment'].map((field) =>
      String(record[field] ?? ''),
    );
    const told = {
      who: [name, title].filter(Boolean).join(' · '),
      day: instant(String(record['answered_at'])),
    };
    const said = t(record['state'] === 'accepted' ? 'acceptedNotice' : 'declinedNotice', told);
    return comment ? t('theySaid', { said, comment }) : said;
  };
}
