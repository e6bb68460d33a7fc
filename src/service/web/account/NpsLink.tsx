import { Button, callContract, useSending, useText } from '../../../platform/web/index.ts';
import { accountServiceContract } from '../../model/nps/contract.ts';
import { accountTexts } from './texts.ts';

type Props = {
  accountId: string;
  link: { id: string; label: string; views: number };
  mayEnd: boolean;
};

/** A link that was sent and is still good. */
export function NpsLink({ accountId, link, mayEnd }: Props) {
  const t = useText(accountTexts);
  const params = { id: accountId, linkId: link.id };
  const ending = useSending({
    send: () => callContract(accountServiceContract.endNps, { params }),
    said: () => t('ended'),
    stale: ['accounts'],
    failed: (text) => ({ title: t('notEnded'), text }),
  });
  return (
    <div className="flex items-center justify-between gap-2">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {link.label} <span className="text-faint">{t('views', { count: link.views })}</span>
      </span>
      {mayEnd && (
        <Button size="small" variant="quiet" isPending={ending.isPending} onPress={() => void ending.send()}>
          {t('end')}
        </Button>
      )}
    </div>
  );
}
