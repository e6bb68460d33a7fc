import {
  Badge,
  Button,
  callContract,
  useFormats,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { Cell } from '../../../insights/model/answer.ts';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { reviewContract, type WireEntry, type WireReview } from '../../model/review/contract.ts';
import { reviewTexts } from './texts.ts';
import { useCellWords } from './use-cell-words.ts';

type Props = { review: WireReview; entries: readonly WireEntry[] };

/** Notes and decisions, each with the number it was made on. */
export function EntryList({ review, entries }: Props) {
  if (entries.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {entries.map((entry) => (
        <Entry key={entry.id} review={review} entry={entry} />
      ))}
    </ul>
  );
}

function Entry({ review, entry }: { review: WireReview; entry: WireEntry }) {
  const t = useText(reviewTexts);
  const { instant } = useFormats();
  const { send } = useSending({
    send: () => callContract(reviewContract.withdrawEntry, { params: { id: review.id, entryId: entry.id } }),
    stale: ['reviews'],
    failed: (title) => ({ title }),
  });
  const mayWithdraw = entry.mayWithdraw && review.mayUpdate && review.state !== 'closed';
  return (
    <li className="flex flex-col gap-0.5 border-l-2 border-accent pl-3 text-sm">
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={entry.kind === 'decision' ? 'accent' : 'neutral'}>{t(entry.kind)}</Badge>
        <span className="text-xs text-faint">
          {entry.author.name} · {instant(entry.at)}
        </span>
        {mayWithdraw && (
          <Button size="small" variant="quiet" onPress={() => void send()}>
            {t('withdraw')}
          </Button>
        )}
      </span>
      <p className="whitespace-pre-line">{entry.words}</p>
      {entry.figure && <FigureWords figure={entry.figure} />}
    </li>
  );
}

function FigureWords({ figure }: { figure: NonNullable<WireEntry['figure']> }) {
  const label = useLabel();
  const words = useCellWords();
  const value = words(figure.value as Cell, figure.unit as MeasureUnit | null);
  const name = [label(figure.title), figure.of, label(figure.label)].filter(Boolean).join(' · ');
  return (
    <span className="figures text-xs text-soft">
      {name} <span className="font-medium text-ink">{value}</span>
    </span>
  );
}
