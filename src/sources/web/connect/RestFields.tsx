import { Plus, X } from 'lucide-react';
import { Button, IconButton, Select, TextField, useText } from '../../../platform/web/index.ts';
import type { Paging } from '../../model/outside-source.ts';
import { sourceTexts } from '../texts.ts';
import type { RestDraft } from './access-draft.ts';

type Props = { draft: RestDraft; onChange: (draft: RestDraft) => void; isTried: boolean; isKept?: boolean };

const pagings = ['none', 'page', 'link'] as const;
const freshPaging: Record<(typeof pagings)[number], Paging> = {
  none: { by: 'none' },
  page: { by: 'page', parameter: 'page', first: 1 },
  link: { by: 'link', path: '' },
};

/** An address that answers with JSON: where its rows stand, how it is paged, what it must be told. */
export function RestFields({ draft, onChange, isTried, isKept = false }: Props) {
  const t = useText(sourceTexts);
  const { url, path, paging } = draft;
  return (
    <>
      <TextField
        label={t('url')}
        hint={t('urlHint')}
        value={url}
        onChange={(next) => onChange({ ...draft, url: next })}
        isRequired
        maxLength={2000}
        error={isTried && url.trim() === '' ? t('required') : undefined}
      />
      <TextField
        label={t('path')}
        hint={t('pathHint')}
        value={path}
        onChange={(next) => onChange({ ...draft, path: next })}
        maxLength={200}
      />
      <Select
        label={t('paging')}
        options={pagings.map((id) => ({ id, name: t(`paging_${id}`) }))}
        value={paging.by}
        onChange={(by) => onChange({ ...draft, paging: freshPaging[by as Paging['by']] })}
      />
      {paging.by === 'page' && (
        <TextField
          label={t('pageParameter')}
          value={paging.parameter}
          onChange={(parameter) => onChange({ ...draft, paging: { ...paging, parameter } })}
          maxLength={60}
        />
      )}
      {paging.by === 'link' && (
        <TextField
          label={t('linkPath')}
          hint={t('linkPathHint')}
          value={paging.path}
          onChange={(next) => onChange({ ...draft, paging: { ...paging, path: next } })}
          maxLength={200}
        />
      )}
      <HeaderFields draft={draft} onChange={onChange} isKept={isKept} />
    </>
  );
}

function HeaderFields({ draft, onChange, isKept }: Pick<Props, 'draft' | 'onChange'> & { isKept: boolean }) {
  const t = useText(sourceTexts);
  const { headers } = draft;
  const set = (at: number, part: Partial<RestDraft['headers'][number]>) =>
    onChange({ ...draft, headers: headers.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  return (
    <div className="flex flex-col gap-2">
      {headers.map(({ name, value }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a header has no other name while it is typed
        <div key={at} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
          <TextField
            label={t('header')}
            value={name}
            onChange={(next) => set(at, { name: next })}
            maxLength={60}
          />
          <TextField
            label={t('headerValue')}
            {...(isKept && { placeholder: t('secretKept') })}
            type="password"
            value={value}
            onChange={(next) => set(at, { value: next })}
            maxLength={4000}
          />
          <IconButton
            label={t('removeHeader')}
            icon={<X aria-hidden size={16} />}
            onPress={() => onChange({ ...draft, headers: headers.toSpliced(at, 1) })}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<Plus aria-hidden size={14} />}
          isDisabled={headers.length >= 10}
          onPress={() => onChange({ ...draft, headers: [...headers, { name: '', value: '' }] })}
        >
          {t('addHeader')}
        </Button>
      </div>
    </div>
  );
}
