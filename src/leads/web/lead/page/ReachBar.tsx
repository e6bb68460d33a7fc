import { Mail, MessageCircle, Phone, User } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, RelativeTime, useText } from '../../../../platform/web/index.ts';
import type { ContactKind } from '../../../model/lead/contact.ts';
import { CopyValue } from '../CopyValue.tsx';
import type { LeadFacts } from '../lead-facts.ts';
import { pageTexts } from './texts.ts';

type Props = { lead: LeadFacts; onReach: (kind: ContactKind) => void };

/** A value that is masked to the reader holds stars: it can be neither called nor copied. */
function isClear(value: string | null | undefined): value is string {
  return typeof value === 'string' && value !== '' && !value.includes('*');
}

/** How the person can be reached, each by one press: call, write, copy. After a call it asks what was said. */
export function ReachBar({ lead, onReach }: Props) {
  const t = useText(pageTexts);
  const phones = [...new Set([lead.mobile, lead.phone].filter(isClear))];
  const email = isClear(lead.email) ? lead.email : null;
  const wechat = isClear(lead.wechat) ? lead.wechat : null;
  const isReachable = phones.length > 0 || email !== null || wechat !== null;
  return (
    <div
      role="group"
      aria-label={t('reach')}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft"
    >
      <Way icon={<User aria-hidden size={14} />} value={lead.name}>
        <span className="text-ink">{lead.name}</span>
      </Way>
      {phones.map((phone) => (
        <Way key={phone} icon={<Phone aria-hidden size={14} />} value={phone}>
          <Link
            href={`tel:${phone.replace(/\s/g, '')}`}
            aria-label={t('callTo', { value: phone })}
            onPress={() => onReach('call')}
            className="figures"
          >
            {phone}
          </Link>
        </Way>
      ))}
      {email && (
        <Way icon={<Mail aria-hidden size={14} />} value={email}>
          <Link
            href={`mailto:${email}`}
            aria-label={t('mailTo', { value: email })}
            onPress={() => onReach('email')}
          >
            {email}
          </Link>
        </Way>
      )}
      {wechat && (
        <Way icon={<MessageCircle aria-hidden size={14} />} value={wechat}>
          <span className="text-ink">{wechat}</span>
        </Way>
      )}
      {!isReachable && <span className="text-faint">{t('noReach')}</span>}
      <span className="text-faint">
        {lead.last_contact_at ? (
          <>
            {t('lastContact')} <RelativeTime at={lead.last_contact_at} />
          </>
        ) : (
          t('noContact')
        )}
      </span>
    </div>
  );
}

function Way({ icon, value, children }: { icon: ReactNode; value: string; children: ReactNode }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <span className="text-faint">{icon}</span>
      {children}
      <CopyValue value={value} />
    </span>
  );
}
