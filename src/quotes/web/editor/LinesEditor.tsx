import { FileUp, Plus } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  ErrorNotice,
  TextField,
  uploadContract,
  useDraft,
  usePointerSource,
  useSending,
  useLocale,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { quoteContract, type QuoteContent } from '../../model/contract.ts';
import { draftOf, hasFaults, isBlank, lineOf, reckon, type LinesDraft } from './line-draft.ts';
import { LinesGrid } from './LinesGrid.tsx';
import { proposedLine, type PricedFor } from './proposed-line.ts';
import { editorTexts } from './texts.ts';
import { Totals } from './Totals.tsx';
import { useMarkUnsaved } from './unsaved-lines.ts';
import { useLines } from './use-lines.ts';

/** The lines of a draft, typed, pasted, chosen or brought in by a file; totals follow every key. */
export function LinesEditor({ content }: { content: QuoteContent }) {
  const t = useText(editorTexts);
  const [draft, setDraft, isChanged] = useDraft<LinesDraft>(() => draftOf(content));
  const unsaved = useUnsaved(isChanged);
  useMarkUnsaved(content.id, isChanged);
  const ways = useLines(draft, setDraft);
  const { money, lesser } = reckon(draft, content.taxMode);
  const saving = useSending({
    send: () =>
      callContract(quoteContract.saveLines, {
        params: { id: content.id },
        ifMatch: content.version,
        body: {
          lines: draft.lines.filter((line) => !isBlank(line)).map(lineOf),
          lesser: String(lesser ?? 0n),
        },
      }),
    said: () => t('saved'),
    stale: ['quotes'],
  });
  const isFaulty = lesser === null || hasFaults(draft.lines);
  return (
    <div className="flex flex-col gap-3">
      {unsaved.dialog}
      <AddLines ways={ways} pricedFor={content} />
      {draft.lines.length === 0 ? (
        <p className="rounded-lg border border-dashed border-line px-3 py-6 text-center text-sm text-faint">
          {t('empty')} · {t('pasteHint')}
        </p>
      ) : (
        <LinesGrid lines={draft.lines} money={money} currency={content.currency} {...ways} />
      )}
      <div className="flex flex-wrap items-start justify-between gap-4">
        <Button icon={<Plus aria-hidden size={15} />} onPress={ways.addEmpty}>
          {t('addLine')}
        </Button>
        <div className="flex flex-col items-end gap-3">
          <TextField
            label={t('lesser')}
            value={draft.lesser}
            onChange={(text) => setDraft({ ...draft, lesser: text })}
            error={lesser === null ? t('lesserFault') : null}
            className="w-40"
          />
          <Totals
            money={money}
            lesser={lesser ?? 0n}
            currency={content.currency}
            margin={content.seesCost ? money.margin : null}
          />
        </div>
      </div>
      {saving.failure !== null && <ErrorNotice error={saving.failure} />}
      <Button
        variant="primary"
        className="self-end"
        isPending={saving.isPending}
        disabledReason={isFaulty ? t('faulty') : null}
        onPress={() => void saving.send()}
      >
        {t('save')}
      </Button>
    </div>
  );
}

type Ways = ReturnType<typeof useLines>;

type AddProps = { ways: Ways; pricedFor?: PricedFor };

/** Products of the catalogue at the prices that hold for whom they are meant (anybody unless told), and tables of others. */
export function AddLines({ ways, pricedFor: meant }: AddProps) {
  const { currency } = useLocale();
  const pricedFor = meant ?? { account: null, currency, seesCost: false };
  const t = useText(editorTexts);
  const products = usePointerSource('product');
  const input = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState(0);
  const reading = useSending({
    send: (file: File) => {
      const upload = new FormData();
      upload.append('file', file);
      return uploadContract(quoteContract.readTable, { upload }, () => {});
    },
    onDone: ways.take,
  });
  const adding = useSending({
    send: (productId: string) => proposedLine(productId, pricedFor),
    onDone: ways.addLine,
    failed: (title) => ({ title }),
  });
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file) void reading.send(file);
    target.value = '';
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      {products && (
        <ComboBox
          // A box for the next one: what was picked is a line now, and its list is closed.
          key={picked}
          label={t('addProduct')}
          placeholder={t('pickProduct')}
          search={products.search}
          value={null}
          onChange={(option) => {
            if (!option) return;
            setPicked(picked + 1);
            void adding.send(option.id);
          }}
          className="w-72 max-w-full"
        />
      )}
      <input
        ref={input}
        type="file"
        accept=".csv,.xlsx,.txt"
        aria-label={t('fromFile')}
        className="sr-only"
        tabIndex={-1}
        onChange={take}
      />
      <Button
        icon={<FileUp aria-hidden size={15} />}
        isPending={reading.isPending}
        onPress={() => input.current?.click()}
      >
        {t('fromFile')}
      </Button>
      <span className="text-sm text-faint max-md:hidden">{t('pasteHint')}</span>
      {reading.failure !== null && <ErrorNotice error={reading.failure} />}
    </div>
  );
}
