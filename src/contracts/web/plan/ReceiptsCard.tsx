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
import { useIsNarrow } from '../../../records/web/index.ts';
import { methodLabels } from '../../model/plan/receipt-method.ts';
import { contractWorkContract, type WireReceipt, type WireStanding } from '../../model/work-contract.ts';
import { staleReads } from '../page/use-standing.ts';
import { cell, figure, head, headRight, shortCell } from '../table-looks.ts';
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
        <Receipts standing={standing} onReverse={setReversing} />
      )}
      {isAdding && <ReceiptDialog standing={standing} onClose={() => setAdding(false)} />}
      {reversing && (
        <ReverseDialog standing={standing} receipt={reversing} onClose={() => setReversing(null)} />
      )}
    </Card>
  );
}

type TableProps = { standing: WireStanding; onReverse: (receipt: WireReceipt) => void };

/** A table; on a phone each payment is a row of two lines. */
function Receipts(props: TableProps) {
  return useIsNarrow() ? <ReceiptList {...props} /> : <ReceiptTable {...props} />;
}

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

type ReceiptProps = TableProps & { receipt: WireReceipt };

function ReceiptRow({ receipt, standing, onReverse }: ReceiptProps) {
  const label = useLabel();
  const { money, day } = useFormats();
  return (
    <tr className="border-t border-line">
      <td className={shortCell}>{day(receipt.receivedOn)}</td>
      <td className={figure}>{money(receipt.amount, standing.currency)}</td>
      <td className={shortCell}>{label(methodLabels[receipt.method])}</td>
      <td className={cell}>{instalmentOf(receipt, standing) ?? '–'}</td>
      <td className={cell}>
        <Reversed receipt={receipt} /> {receipt.note}
      </td>
      <td className={shortCell}>{receipt.by}</td>
      <td className={cell}>
        <ReverseButton receipt={receipt} standing={standing} onReverse={onReverse} />
      </td>
    </tr>
  );
}

function ReceiptList({ standing, onReverse }: TableProps) {
  const label = useLabel();
  const { money, day } = useFormats();
  return (
    <ul className="flex flex-col text-sm">
      {standing.receipts.map((receipt) => (
        <li key={receipt.id} className="flex flex-col gap-1 border-t border-line py-2 first:border-t-0">
          <div className="flex items-center gap-2">
            <span className="flex-1">{day(receipt.receivedOn)}</span>
            <Reversed receipt={receipt} />
            <span className="figures">{money(receipt.amount, standing.currency)}</span>
            <ReverseButton receipt={receipt} standing={standing} onReverse={onReverse} />
          </div>
          <p className="text-soft">
            {[label(methodLabels[receipt.method]), instalmentOf(receipt, standing), receipt.by, receipt.note]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

function instalmentOf({ instalmentId }: WireReceipt, { instalments }: WireStanding): string | undefined {
  return instalments.find(({ id }) => id === instalmentId)?.name;
}

function Reversed({ receipt }: { receipt: WireReceipt }) {
  const t = useText(planTexts);
  if (receipt.isReversed) return <Badge>{t('reversed')}</Badge>;
  return receipt.reversesId === null ? null : <Badge>{t('reversal')}</Badge>;
}

function ReverseButton({ receipt, standing, onReverse }: ReceiptProps) {
  const t = useText(planTexts);
  if (receipt.isReversed || receipt.reversesId !== null || !standing.can.receive) return null;
  return (
    <IconButton
      label={t('reverse')}
      icon={<Undo2 aria-hidden size={15} />}
      onPress={() => onReverse(receipt)}
    />
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
