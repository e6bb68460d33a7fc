import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  callContract,
  ComboBox,
  contractQuery,
  FormDialog,
  Select,
  TextField,
  usePointerSource,
  useSending,
  useText,
  type Option,
} from '../../platform/web/index.ts';
import { quoteRecordContract } from '../model/contract.ts';
import { quoteDesignContract } from '../model/design-contract.ts';
import { quoteTexts } from './texts.ts';

type Props = { deal?: { id: string; name: string }; onClose: () => void };

const blank = 'blank';

/** A new quote: for which deal, how it is called, and what it begins from. */
export function NewQuoteDialog({ deal, onClose }: Props) {
  const t = useText(quoteTexts);
  const navigate = useNavigate();
  const deals = usePointerSource('deal');
  const [chosen, setChosen] = useState<Option | null>(deal ?? null);
  const [name, setName] = useState(deal?.name ?? '');
  const [templateId, setTemplate] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const templates = useQuery(contractQuery(quoteDesignContract.listTemplates)).data?.items ?? [];
  const usual = templates.find(({ isStandard }) => isStandard)?.id ?? blank;
  const { send, ...sending } = useSending({
    send: (dealId: string) => {
      const begin = templateId ?? usual;
      const body = { name, deal: dealId, templateId: begin === blank ? null : begin };
      return callContract(quoteRecordContract.create, { body });
    },
    stale: ['quotes'],
    onDone: (quote) => {
      onClose();
      void navigate({ href: `/quotes/${quote.id}` });
    },
  });
  const submit = (): void => {
    setAsked(true);
    if (chosen && name.trim()) void send(chosen.id);
  };
  return (
    <FormDialog title={t('newQuote')} confirm={t('create')} onSubmit={submit} onClose={onClose} {...sending}>
      {!deal && deals && (
        <ComboBox
          label={t('deal')}
          isRequired
          search={deals.search}
          value={chosen}
          onChange={(option) => {
            setChosen(option);
            if (option && !name) setName(option.name);
          }}
          error={isAsked && !chosen ? t('dealMissing') : null}
        />
      )}
      <TextField label={t('name')} isRequired maxLength={200} value={name} onChange={setName} />
      {templates.length > 0 && (
        <Select
          label={t('template')}
          options={[
            ...templates.map((one) => ({
              id: one.id,
              name: one.isStandard ? `${one.name}（${t('standard')}）` : one.name,
            })),
            { id: blank, name: t('noTemplate') },
          ]}
          value={templateId ?? usual}
          onChange={setTemplate}
        />
      )}
    </FormDialog>
  );
}
