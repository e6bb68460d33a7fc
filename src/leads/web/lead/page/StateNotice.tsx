import { Droplets, Handshake } from 'lucide-react';
import type { ReactNode } from 'react';
import { isNamed, Link, useFormats, useLabel, useText, type Named } from '../../../../platform/web/index.ts';
import { hrefOfRecord, useCatalogue } from '../../../../records/web/index.ts';
import type { LeadFacts } from '../lead-facts.ts';
import { pageTexts } from './texts.ts';

/** What the reader must know of a lead that nobody works on now: what it became, why it was closed, where it lies. */
export function StateNotice({ lead }: { lead: LeadFacts }) {
  const t = useText(pageTexts);
  if (lead.status === 'converted') return <Became lead={lead} />;
  if (lead.status === 'disqualified')
    return (
      <Notice tone="bg-bad-soft text-bad">
        <Why lead={lead} field="disqualify_reason" words="whyDisqualified" />
      </Notice>
    );
  const pool = lead['pool'];
  return (
    <>
      {lead.status === 'returned' && (
        <Notice tone="bg-warn-soft text-warn">
          <Why lead={lead} field="return_reason" words="whyReturned" />
        </Notice>
      )}
      {isNamed(pool) ? (
        <Notice tone="bg-sunken text-soft">
          <Droplets aria-hidden size={15} />
          {t('inPool', { pool: pool.name ?? '' })}
        </Notice>
      ) : (
        !lead.owner && lead.owner !== undefined && <Notice tone="bg-sunken text-soft">{t('nobody')}</Notice>
      )}
    </>
  );
}

function Notice({ tone, children }: { tone: string; children: ReactNode }) {
  return (
    <div className={`flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md px-3 py-2 text-sm ${tone}`}>
      {children}
    </div>
  );
}

function Why({
  lead,
  field,
  words,
}: {
  lead: LeadFacts;
  field: 'disqualify_reason' | 'return_reason';
  words: 'whyDisqualified' | 'whyReturned';
}) {
  const t = useText(pageTexts);
  const label = useLabel();
  const { catalogue } = useCatalogue('lead');
  const option = catalogue?.fields
    .find(({ id }) => id === field)
    ?.options?.find(({ value }) => value === lead[field]);
  return <span>{t(words, { reason: option ? label(option.label) : (lead[field] ?? '') })}</span>;
}

function Became({ lead }: { lead: LeadFacts }) {
  const t = useText(pageTexts);
  const { instant } = useFormats();
  return (
    <Notice tone="bg-good-soft text-good">
      <span className="inline-flex items-center gap-1.5">
        <Handshake aria-hidden size={15} />
        {t('becameOn', { at: instant(lead.converted_at) })}
      </span>
      <Result name={t('account')} object="account" to={lead.account} />
      <Result name={t('contactPerson')} object="contact" to={lead.contact} />
      <Result name={t('deal')} object="deal" to={lead.deal} />
    </Notice>
  );
}

function Result({ name, object, to }: { name: string; object: string; to: Named | null | undefined }) {
  const t = useText(pageTexts);
  if (!to) return null;
  return (
    <span>
      {name} {to.name === null ? t('notVisible') : <Link href={hrefOfRecord(object, to.id)}>{to.name}</Link>}
    </span>
  );
}
