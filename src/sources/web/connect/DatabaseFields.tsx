import { Checkbox, NumberField, TextArea, TextField, useText } from '../../../platform/web/index.ts';
import { sourceTexts } from '../texts.ts';
import { usualPort, type DatabaseDraft } from './access-draft.ts';

type Props = {
  draft: DatabaseDraft;
  onChange: (draft: DatabaseDraft) => void;
  isTried: boolean;
  isKept?: boolean;
};

/** Somebody else's database, and the one query that is asked of it. */
export function DatabaseFields({ draft, onChange, isTried, isKept = false }: Props) {
  const t = useText(sourceTexts);
  const text = (part: 'host' | 'database' | 'username' | 'query') => ({
    label: t(part),
    value: draft[part],
    onChange: (value: string) => onChange({ ...draft, [part]: value }),
    isRequired: true,
    error: isTried && draft[part].trim() === '' ? t('required') : undefined,
  });
  return (
    <>
      <div className="grid grid-cols-[1fr_7rem] gap-3">
        <TextField {...text('host')} maxLength={253} />
        <NumberField
          label={t('port')}
          value={draft.port}
          isUngrouped
          onChange={(port) => onChange({ ...draft, port: port ?? usualPort[draft.kind] })}
        />
      </div>
      <TextField {...text('database')} maxLength={100} />
      <div className="grid gap-3 md:grid-cols-2">
        <TextField {...text('username')} maxLength={100} />
        <TextField
          label={t('password')}
          type="password"
          value={draft.password}
          onChange={(password) => onChange({ ...draft, password })}
          {...(isKept && { hint: t('secretKept') })}
          maxLength={500}
        />
      </div>
      <Checkbox label={t('tls')} value={draft.tls} onChange={(tls) => onChange({ ...draft, tls })} />
      <TextArea {...text('query')} rows={6} maxLength={10_000} />
    </>
  );
}
