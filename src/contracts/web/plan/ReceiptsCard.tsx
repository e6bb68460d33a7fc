import { Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  Card,
  ConfirmDialog,
  IconButton,
  useFormats,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { methodLabels } from '../../model/plan/receipt-method.ts';
import { contractWorkContract, type WireReceipt, type WireStanding } from '../../model/work-contract.ts';
import { staleReads } from '../page/use-standing.ts';
import { cell, figure, head, headRight } from '../table-looks.ts';
import { planTexts } from '../texts.ts';
import { ReceiptDialog } from './ReceiptDialog.tsx';

/** The payments of a contract; a wrong one is reversed, never altered. */
export function ReceiptsCard({ standing }: { standing: WireStanding }) {
  const t = useText(planTexts);
  const [isAdding, setAdding] = useState(false);
  const [reversing, setReversing] = useState<WireReceipt | null>(null);
  const add = standing.can.receive && (
    <Button variant="quiet" icon={<Plus aria-hidden size={15} />} onPress={() => setAdding(true)}>
      {t('addReceipt')}
    </Button>
  );
  return (
    <Card title={t('receipts')} actions={add}>
      {standing.receipts.length === 0 ? (
        <p className="text-sm text-soft">{t('noReceipts')}</p>
      ) : (
        <ReceiptTable standing={standing} onReverse={setReversing} />
      )}
      {isAdding && <ReceiptDialog standing={standing} onClose={() => setAdding(false)} />}
      {reversing && (
        <ReverseDialog standing={standing} receipt={reversing} onClose={() => setReversing(null)} />
      )}
    </Card>
  );
}

type TableProps = { standing: WireStanding; onReverse: (receipt: WireReceipt) => void };

function ReceiptTable({ standing, onReverse }: TableProps) {
  const t = useText(planTexts);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr>
            <th className={head}>{t('receivedOn')}</th>
            <th className={headRight}>{t('amount')}</th>
            <th className={head}>{t('method')}</th>
            <th className={head}>{t('forWhat')}</th>
            <th className={head}>{t('note')}</th>
            <th className={head}>{t('notedBy')}</th>
            <th className={head} aria-label={t('reverse')} />
          </tr>
        </thead>
        <tbody>
          {standing.receipts.map((receipt) => (
            <ReceiptRow key={receipt.id} receipt={receipt} standing={standing} onReverse={onReverse} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ReceiptRow({ receipt, standing, onReverse }: TableProps & { receipt: WireReceipt }) {
  const t = useText(planTexts);
  const label = useLabel();
  const { money, day } = useFormats();
  const isOver = receipt.isReversed || receipt.reversesId !== null;
  const instalment = standing.instalments.find(({ id }) => id === receipt.instalmentId);
  return (
    <tr className="border-t border-line">
      <td className={cell}>{day(receipt.receivedOn)}</td>
      <td className={figure}>{money(receipt.amount, standing.currency)}</td>
      <td className={cell}>{label(methodLabels[receipt.method])}</td>
      <td className={cell}>{instalment?.name ?? '–'}</td>
      <td className={cell}>
        {isOver && <Badge>{t(receipt.isReversed ? 'reversed' : 'reversal')}</Badge>} {receipt.note}
      </td>
      <td className={cell}>{receipt.by}</td>
      <td className={cell}>
        {!isOver && standing.can.receive && (
          <IconButton
            label={t('reverse')}
            icon={<Undo2 aria-hidden size={15} />}
            onPress={() => onReverse(receipt)}
          />
        )}
      </td>
    </tr>
  );
}

type ReverseProps = { standing: WireStanding; receipt: WireReceipt; onClose: () => void };

function ReverseDialog({ standing, receipt, onClose }: ReverseProps) {
  const t = useText(planTexts);
  const { money } = useFormats();
  const { send, isPending } = useSending({
    send: () =>
      callContract(contractWorkContract.reverseReceipt, {
        params: { id: standing.id, receiptId: receipt.id },
        body: {},
      }),
    said: () => t('reversed'),
    stale: staleReads,
    onDone: onClose,
    failed: (title) => ({ title }),
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('reverseTitle')}
      consequence={t('reverseText', { amount: money(receipt.amount, standing.currency) })}
      confirm={t('reverse')}
      onConfirm={() => void send()}
      onClose={onClose}
      isPending={isPending}
      isDanger
    />
  );
}
