import { useQuery } from '@tanstack/react-query';
import {
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { ApprovalPanel } from '../../../approvals/web/index.ts';
import { actionLabels } from '../../../automation/model/action-names.ts';
import { addressOfRecord } from '../../../platform/model/record-address.ts';
import { alertPaperNames } from '../../model/watch/alert-paper-names.ts';
import { watchContract, type WireOneAlert } from '../../model/watch/watch-contract.ts';
import { alertTitles } from '../titles.ts';
import { AlertActs } from './AlertActs.tsx';
import { StateBadge } from './AlertRow.tsx';
import { watchTexts } from './texts.ts';

/** One alert: how it stands, how it came there, and who was told. */
export function Page() {
  const { alertId = '' } = useAddressParams();
  const titles = useText(alertTitles);
  const { data, error, refetch } = useQuery(
    contractQuery(watchContract.readAlert, { params: { id: alertId } }),
  );
  return (
    <>
      <PageHeader
        title={data?.title ?? titles('alert')}
        crumbs={[{ name: titles('alerts'), href: '/alerts' }]}
        meta={data && <StateBadge state={data.state} severity={data.severity} />}
        actions={data && <AlertActs alert={data} />}
      />
      <PageBody className="max-w-260">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} className="h-8" />}
        {data && <OneAlert alert={data} />}
      </PageBody>
    </>
  );
}

function OneAlert({ alert }: { alert: WireOneAlert }) {
  const t = useText(watchTexts);
  const { value, watch, source, record } = alert;
  return (
    <>
      <Card>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          {value !== null && <span className="figures text-xl font-semibold">{value}</span>}
          <span className="text-soft">{watch ? t('rule', { name: watch.name }) : t(source as 'stage')}</span>
          {record && <Link href={addressOfRecord(record.object, record.id)}>{t('record')}</Link>}
        </div>
      </Card>
      <Turns turns={alert.turns} />
      {alert.acts.some(({ what, state }) => what === 'flow' && state === 'done') && (
        <ApprovalPanel paper={alertPaperNames.paper} paperId={alert.id} />
      )}
      {alert.acts.length > 0 && <Acts acts={alert.acts} />}
      <Notices notices={alert.notices} />
    </>
  );
}

const lineShape =
  'flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0';

function Turns({ turns }: Pick<WireOneAlert, 'turns'>) {
  const t = useText(watchTexts);
  const { instant } = useFormats();
  return (
    <Card title={t('turns')}>
      <ol>
        {turns.map(({ state, at, by }) => (
          <li key={`${at} ${state}`} className={lineShape}>
            <span>
              {t(state)}
              {by && <span className="text-soft"> · {by}</span>}
            </span>
            <time dateTime={at} className="figures text-sm text-faint">
              {instant(at)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Acts({ acts }: Pick<WireOneAlert, 'acts'>) {
  const t = useText(watchTexts);
  const label = useLabel();
  const { instant } = useFormats();
  return (
    <Card title={t('acts')}>
      <ul>
        {acts.map(({ what, state, words, at }, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- what was done has no identity but its place
          <li key={place} className={lineShape}>
            <span className="min-w-0">
              {what === 'task' || what === 'flow' || what === 'all'
                ? t(`act_${what}`)
                : label(actionLabels[what])}
              {words && <span className="text-bad"> · {label(words)}</span>}
            </span>
            <span className="figures text-sm text-faint">
              {t(state)} · {instant(at)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Notices({ notices }: Pick<WireOneAlert, 'notices'>) {
  const t = useText(watchTexts);
  const { instant } = useFormats();
  return (
    <Card title={t('told')}>
      {notices.length === 0 && <p className="text-faint">{t('noTold')}</p>}
      <ul>
        {notices.map(({ to, what, state, at, value }) => (
          <li key={`${to} ${what} ${at}`} className={lineShape}>
            <span className="min-w-0">
              {to} · {t(what)}
              {value && <span className="figures text-soft"> · {value}</span>}
            </span>
            <span className="figures text-sm text-faint">
              {t(state === 'told' ? 'toldState' : state)} · {instant(at)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
