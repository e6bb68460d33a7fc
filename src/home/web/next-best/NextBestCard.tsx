import { useQuery } from '@tanstack/react-query';
import { nextBestContract } from '../../../accounts/model/next-best/contract.ts';
import { useMay } from '../../../identity/web/index.ts';
import {
  Badge,
  Card,
  contractQuery,
  ErrorNotice,
  Explained,
  Link,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { pageTitles } from '../titles.ts';
import { nextBestTexts } from './texts.ts';

const most = 4;

/** On the home of a rep: the customers most worth the next hour, each with its strongest reason. */
export function NextBestCard() {
  const t = useText(nextBestTexts);
  const title = useText(pageTitles)('nextBest');
  const label = useLabel();
  const mayRead = useMay('account.read');
  const { data, error } = useQuery({
    ...contractQuery(nextBestContract.list, { query: { limit: most } }),
    enabled: mayRead,
  });
  if (!mayRead || data?.looked === 0) return null;
  return (
    <Card
      title={title}
      actions={
        <Link href="/next-best" className="text-sm">
          {t('more')}
        </Link>
      }
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={4} className="h-6" />}
      {data?.items.length === 0 && <p className="text-sm text-soft">{t('empty')}</p>}
      <ul className="-mx-1">
        {data?.items.map(({ account, segment, reasons, score }) => (
          <li
            key={account.id}
            className="flex min-h-10 flex-wrap items-center gap-x-3 border-b border-line px-1 py-2 last:border-b-0"
          >
            <span className="min-w-40 flex-1">
              <Link href={`/accounts/${account.id}?part=portrait`} look="plain">
                {account.name}
              </Link>
              <span className="block text-sm text-soft">{label(reasons[0]!.words)}</span>
            </span>
            {segment && <Badge>{segment.name}</Badge>}
            <Explained text={t('scoreWhat')} className="figures text-sm text-faint">
              {t('score', { score })}
            </Explained>
          </li>
        ))}
      </ul>
    </Card>
  );
}
