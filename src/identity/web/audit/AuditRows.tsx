import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { Avatar, Link, noValue, usePointerSource, useText } from '../../../platform/web/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { AuditEntry } from '../../model/contract.ts';
import { useMe } from '../me-context.ts';
import {
  changesInWords,
  deedAround,
  objectName,
  type ChangeInWords,
  type Reader,
} from './changes-in-words.ts';
import { auditTexts } from './texts.ts';

type ValueProps = { change: ChangeInWords; value: string; className?: string };

/** The log under headings of its days. */
export function AuditRows({ entries, reader }: { entries: readonly AuditEntry[]; reader: Reader }) {
  const { timeZone } = useMe().organisation;
  const days = Map.groupBy(entries, (entry) => dayOf(new Date(entry.at), timeZone));
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="sticky top-0 z-5 bg-paper pt-3 pb-1.5 text-sm text-faint">
            {reader.formats.day(day)}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {ofDay.map((entry) => (
              <AuditRow key={entry.id} entry={entry} reader={reader} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function AuditRow({ entry, reader }: { entry: AuditEntry; reader: Reader }) {
  const t = useText(auditTexts);
  const who = entry.actor?.name ?? t('system');
  const deed = deedAround(entry.action, reader.locale);
  return (
    <li className="grid grid-cols-[44px_minmax(0,1fr)] gap-x-3 py-2 md:grid-cols-[44px_minmax(240px,2fr)_3fr]">
      <time dateTime={entry.at} className="figures pt-0.5 text-sm text-faint">
        {reader.formats.instant(entry.at).slice(-5)}
      </time>
      <p className="flex min-w-0 flex-wrap items-center gap-x-1.5 self-start">
        <Avatar name={who} size="small" showName />
        <span className="text-soft">{deed.before}</span>
        {deed.after !== null && <Subject entry={entry} kind={objectName(entry.object, reader.locale)} />}
        {deed.after && <span className="text-soft">{deed.after}</span>}
        {entry.actorKind === 'api_key' && <span className="text-sm text-faint">{t('byKey')}</span>}
      </p>
      <ul className="col-start-2 flex min-w-0 flex-col text-sm md:col-start-3">
        {changesInWords(entry.object, entry.changes, reader).map((change) => (
          <li key={change.field} className="flex min-w-0 flex-wrap items-center gap-x-1.5">
            <span className="text-faint">{change.field}</span>
            {change.from !== noValue && (
              <>
                <Value change={change} value={change.from} className="text-soft" />
                <ArrowRight aria-hidden size={12} className="shrink-0 text-faint" />
              </>
            )}
            <Value change={change} value={change.to} />
          </li>
        ))}
      </ul>
    </li>
  );
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A value; a record that is named by its id by its name, where it can still be seen. */
function Value({ change, value, className = '' }: ValueProps) {
  const t = useText(auditTexts);
  const name = useNameOfRecord(change.pointsTo ?? '', isId.test(value) ? value : null);
  return (
    <span className={`[overflow-wrap:anywhere] ${className}`}>
      {isId.test(value) ? (name ?? t('unknownRecord')) : value}
    </span>
  );
}

function useNameOfRecord(object: string, id: string | null): string | null | undefined {
  const source = usePointerSource(object);
  const found = useQuery({
    queryKey: ['audit-subject', object, id],
    queryFn: async ({ signal }) => (id && (await source?.nameOf?.(id, signal))) || null,
    enabled: id !== null && source?.nameOf !== undefined,
    staleTime: 5 * 60_000,
  });
  return found.data;
}

/** The record by its name where it can still be seen, else by its kind; with the way to it where it has a page. */
function Subject({ entry, kind }: { entry: AuditEntry; kind: string }) {
  const source = usePointerSource(entry.object);
  const { recordId } = entry;
  const found = useNameOfRecord(entry.object, entry.subject === null ? recordId : null);
  const told = entry.subject ?? found;
  const name = told ? `${kind} ${told}` : kind;
  return recordId && source?.hrefOf ? (
    <Link href={source.hrefOf(recordId)}>{name}</Link>
  ) : (
    <span>{name}</span>
  );
}
