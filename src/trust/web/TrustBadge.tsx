import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useMay } from '../../identity/web/index.ts';
import { Button, contractQuery, Link, Popover, useFormats, useText } from '../../platform/web/index.ts';
import { trustContract } from '../model/contract.ts';
import { SignList } from './SignList.tsx';
import { trustTexts } from './texts.ts';

type Props = { from?: string | undefined; to?: string | undefined; person?: string | undefined };

/** How far the numbers beside it can be believed, and on press why; silent for those whom it is not for. */
export function TrustBadge(asked: Props) {
  const t = useText(trustTexts);
  const { percent } = useFormats();
  const mayRead = useMay('trust.read');
  const { data } = useQuery({
    ...contractQuery(trustContract.readTrust, { query: { by: 'whole', ...asked } }),
    enabled: mayRead,
  });
  const [row] = data?.rows ?? [];
  if (!row) return null;
  const name = row.score === null ? t('tooLittle') : t('badge', { share: percent(row.score) });
  return (
    <Popover
      label={t('why')}
      trigger={
        <Button size="small" variant="quiet" icon={<ShieldCheck aria-hidden size={14} />}>
          {name}
        </Button>
      }
    >
      <div className="flex w-72 flex-col gap-3">
        <p className="text-sm font-medium">{t('why')}</p>
        <SignList signs={row.signals} />
        <p className="text-xs text-faint">{t('notForPay')}</p>
        <Link href="/insights/quality" className="text-sm">
          {t('evidence')}
        </Link>
      </div>
    </Popover>
  );
}
