import { useState, type ReactNode } from 'react';
import { classNames, ErrorNotice, TextField, useText } from '../../../platform/web/index.ts';
import type { SourceChange, WireSource } from '../../model/contract.ts';
import { sourceTexts } from '../texts.ts';
import { isRightsComplete, ReaderFields, rightsOf, sentRights } from './ReaderFields.tsx';

type Props = {
  source: WireSource;
  /** A column tells whose a row is. */
  isOwned: boolean;
  failure: unknown;
  className?: string;
  onSave: (told: SourceChange) => void;
  /** The buttons below. */
  children: ReactNode;
};

/** What a source is called, who reads it, and when it is refreshed. */
export function NameAndRights({ source, isOwned, failure, className, onSave, children }: Props) {
  const t = useText(sourceTexts);
  const [name, setName] = useState(source.name.zh);
  const [nameEn, setNameEn] = useState(source.name.en === source.name.zh ? '' : source.name.en);
  const [rights, setRights] = useState(() => rightsOf(source));
  const [isTried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    const zh = name.trim();
    if (zh === '' || !isRightsComplete(rights)) return;
    const rowsByOwner = rights.rowsByOwner && isOwned;
    onSave({ name: { zh, en: nameEn.trim() || zh }, ...sentRights({ ...rights, rowsByOwner }) });
  };
  return (
    <form
      noValidate
      className={classNames('flex flex-col gap-4', className)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="grid gap-3 md:grid-cols-2">
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          isRequired
          maxLength={80}
          error={isTried && name.trim() === '' ? t('required') : undefined}
        />
        <TextField label={t('nameEn')} value={nameEn} onChange={setNameEn} maxLength={80} />
      </div>
      <ReaderFields
        draft={rights}
        onChange={setRights}
        kind={source.kind}
        isOwned={isOwned}
        isTried={isTried}
      />
      {failure !== null && <ErrorNotice error={failure} />}
      {children}
    </form>
  );
}
