import type { NextBestCustomer } from '../../../accounts/model/next-best/contract.ts';
import { HealthMark } from '../../../accounts/web/index.ts';
import { Badge, Explained, Link, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import { CustomerActs } from './CustomerActs.tsx';
import { nextBestTexts } from './texts.ts';

const mostReasons = 3;

/** One customer of the list: who, why now, what he is worth, and what one can do at once. */
export function CustomerCard({ customer }: { customer: NextBestCustomer }) {
  const t = useText(nextBestTexts);
  const label = useLabel();
  const { account, segment, rank, score, reasons, health } = customer;
  return (
    <li className="flex gap-3 rounded-lg border border-line bg-surface p-4">
      <span className="figures w-5 shrink-0 text-faint">{rank}</span>
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={`/accounts/${account.id}?part=portrait`} look="plain" className="font-medium">
            {account.name}
          </Link>
          {segment && <Badge>{segment.name}</Badge>}
          <span className="text-sm">
            <HealthMark health={health} />
          </span>
          <Explained text={t('scoreWhat')} className="figures ml-auto text-sm text-soft">
            {t('score', { score })}
          </Explained>
        </div>
        <ul className="flex flex-col gap-0.5 text-sm">
          {reasons.slice(0, mostReasons).map(({ kind, words }, place) => (
            <li key={kind} className={place === 0 ? undefined : 'text-soft'}>
              {label(words)}
            </li>
          ))}
        </ul>
        <Worth customer={customer} />
        <CustomerActs customer={customer} />
      </div>
    </li>
  );
}

function Worth({ customer: { wonAmount, openAmount, lastTalkAt } }: { customer: NextBestCustomer }) {
  const t = useText(nextBestTexts);
  const { money, relativeTime } = useFormats();
  return (
    <p className="figures text-sm text-faint">
      {[
        wonAmount !== null && t('won', { amount: money(wonAmount) }),
        openAmount !== null && openAmount !== '0' && t('open', { amount: money(openAmount) }),
        lastTalkAt ? t('lastTalk', { when: relativeTime(lastTalkAt) }) : t('neverTalked'),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}
