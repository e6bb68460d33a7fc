import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, useMe } from '../../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Drawer,
  ErrorNotice,
  notify,
  SegmentedControl,
  Select,
  TextArea,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { type OpenField, useCatalogue } from '../../../../records/web/index.ts';
import { captureContract } from '../../../model/capture/contract.ts';
import { capturableFields } from '../../../model/capture/read-draft.ts';
import { readLeadText } from '../../../model/capture/read-text/read-lead-text.ts';
import { isReachable } from '../../../model/lead/lead-name.ts';
import { ConfirmFields } from './ConfirmFields.tsx';
import { confirmable, confirmedValues, type ConfirmedField, withField } from './draft.ts';
import { MarkedText } from './MarkedText.tsx';
import { pasteTexts } from './texts.ts';

/** A pasted text becomes fields that a person confirms one by one, then a lead. */
export function PasteDrawer({ onClose }: { onClose: () => void }) {
  const t = useText(pasteTexts);
  const me = useMe();
  const mayAssign = useMay('lead.assign');
  const { catalogue } = useCatalogue('lead');
  const [text, setText] = useState('');
  const [fields, setFields] = useState<ConfirmedField[]>([]);
  const [source, setSource] = useState<string | null>(null);
  const [assign, setAssign] = useState<'me' | 'auto'>(mayAssign ? 'auto' : 'me');
  const [isTried, setTried] = useState(false);
  const take = useTake(onClose);
  const values = confirmedValues(fields);
  const read = (pasted: string): void => {
    setText(pasted);
    setFields(confirmable(readLeadText(pasted, [me.name]), fields));
  };
  const save = (): void => {
    setTried(true);
    if (isReachable(values)) take.mutate({ text, fields: { ...values, ...(source && { source }) }, assign });
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button variant="primary" isPending={take.isPending} isDisabled={text.trim() === ''} onPress={save}>
        {t('save')}
      </Button>
    </>
  );
  const known = capturableFields(catalogue?.fields ?? []) as OpenField[];
  return (
    <Drawer title={t('title')} isOpen onClose={onClose} actions={actions}>
      <div className="flex flex-col gap-4">
        <TextArea
          label={t('text')}
          hint={t('hint')}
          placeholder={t('placeholder')}
          value={text}
          onChange={read}
          rows={6}
          maxLength={10_000}
          isFocusedFirst
        />
        {fields.length > 0 && <MarkedText text={text} fields={fields} catalogue={known} />}
        {text.trim() !== '' && (
          <ConfirmFields
            fields={fields}
            catalogue={known}
            failure={take.error}
            onChange={setFields}
            onAdd={(id) => setFields(withField(fields, id))}
          />
        )}
        {isTried && !isReachable(values) && (
          <p role="alert" className="text-sm text-bad">
            {t('unreachable')}
          </p>
        )}
        {text.trim() !== '' && <Origin {...{ known, source, setSource, assign, setAssign, mayAssign }} />}
        {take.error && <ErrorNotice error={take.error} />}
      </div>
    </Drawer>
  );
}

type OriginProps = {
  known: readonly OpenField[];
  source: string | null;
  setSource: (source: string | null) => void;
  assign: 'me' | 'auto';
  setAssign: (assign: 'me' | 'auto') => void;
  mayAssign: boolean;
};

function Origin({ known, source, setSource, assign, setAssign, mayAssign }: OriginProps) {
  const t = useText(pasteTexts);
  const label = useLabel();
  const options = known.find(({ id }) => id === 'source')?.options ?? [];
  return (
    <div className="flex flex-wrap items-end gap-4 border-t border-line pt-4">
      <Select
        label={t('source')}
        isClearable
        options={options.map((option) => ({ id: option.value, name: label(option.label) }))}
        value={source}
        onChange={setSource}
        className="min-w-40 flex-1"
      />
      {mayAssign && (
        <div className="flex flex-col gap-1">
          <span className="text-sm text-soft">{t('assign')}</span>
          <SegmentedControl
            label={t('assign')}
            segments={[
              { id: 'auto', name: t('auto') },
              { id: 'me', name: t('me') },
            ]}
            value={assign}
            onChange={setAssign}
          />
        </div>
      )}
    </div>
  );
}

type Wanted = { text: string; fields: Record<string, string>; assign: 'me' | 'auto' };

/** Takes the person in, says what became of him, and opens the lead where it may be seen. */
function useTake(onDone: () => void) {
  const t = useText(pasteTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (wanted: Wanted) =>
      callContract(captureContract.take, { body: { channel: 'paste', ...wanted } }),
    onSuccess: async ({ outcome, leadId }, { fields }) => {
      const name = fields['name'] ?? fields['company'] ?? fields['mobile'] ?? '';
      const title =
        outcome === 'created' ? t('created', { name }) : t(leadId ? 'attached' : 'attachedElsewhere');
      notify({ tone: 'good', title });
      onDone();
      await client.invalidateQueries({ queryKey: ['leads'] });
      if (leadId) await navigate({ href: `/leads/${leadId}` });
    },
  });
}
