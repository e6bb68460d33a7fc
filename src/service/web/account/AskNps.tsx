import { useState } from 'react';
import { Button, callContract, useText } from '../../../platform/web/index.ts';
import { accountServiceContract } from '../../model/nps/contract.ts';
import { MakeLinkDialog } from '../link/MakeLinkDialog.tsx';
import { accountTexts } from './texts.ts';

/** Makes a link that asks whether the customer would recommend us, and hands it over to be sent. */
export function AskNps({ accountId }: { accountId: string }) {
  const t = useText(accountTexts);
  const [isOpen, setOpen] = useState(false);
  const params = { id: accountId };
  return (
    <>
      <Button size="small" className="self-start" onPress={() => setOpen(true)}>
        {t('ask')}
      </Button>
      {isOpen && (
        <MakeLinkDialog
          title={t('ask')}
          confirm={t('make')}
          hint={t('once')}
          make={(label) => callContract(accountServiceContract.askNps, { params, body: { label } })}
          stale={['accounts']}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
