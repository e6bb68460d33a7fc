import { RelativeTime, useLabel, useText, type Say } from '../../../platform/web/index.ts';
import type { WireEntry, WireRequestPage } from '../../model/contract.ts';
import { approvalTexts } from '../texts.ts';

/** Everything that happened to the request, the latest first. */
export function Trail({ request }: { request: WireRequestPage }) {
  const t = useText(approvalTexts);
  const told = useLabel();
  const nameOf = (field: string) => {
    const label = request.lines.find((line) => line.field === field)?.label;
    return label ? told(label) : field;
  };
  return (
    <ol className="flex flex-col gap-3">
      {request.trail.toReversed().map((entry) => (
        <li key={entry.id} className="flex flex-col gap-0.5">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span>{wordsOf(entry, t)}</span>
            {entry.stepName && <span className="text-sm text-faint">{entry.stepName}</span>}
            <span className="ml-auto text-sm text-faint">
              <RelativeTime at={entry.at} />
            </span>
          </p>
          {entry.fields.length > 0 && (
            <p className="text-sm text-soft">
              {t('changed', { fields: entry.fields.map(nameOf).join('、') })}
            </p>
          )}
          {entry.comment && (
            <blockquote className="rounded-md bg-sunken px-3 py-1.5 text-sm whitespace-pre-line">
              {entry.comment}
            </blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}

type Word = keyof typeof approvalTexts;

function wordsOf(entry: WireEntry, t: Say<Word>): string {
  const key = entry.act === 'substituted' && entry.to.length === 0 ? 'act_left' : `act_${entry.act}`;
  const values = {
    who: entry.by?.name ?? t('bySystem'),
    people: entry.people.map(({ name }) => name).join('、'),
    to: entry.to.map(({ name }) => name).join('、'),
  };
  const words = key in approvalTexts ? t(key as Word, values) : entry.act;
  const why = `why_${entry.why}`;
  return why in approvalTexts ? `${words}（${t(why as Word)}）` : words;
}
