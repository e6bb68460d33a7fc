import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import {
  Badge,
  Button,
  callContract,
  Card,
  ErrorNotice,
  Select,
  TextArea,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { captureReasons } from '../../../model/capture/capture-log.ts';
import { captureSourceContract } from '../../../model/capture/contract.ts';
import { capturableFields } from '../../../model/capture/read-draft.ts';
import { sampleDocument, sourceTexts } from './texts.ts';

type Mapping = Record<string, string>;
type Props = {
  sourceId: string;
  fields: readonly OpenField[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
};

/** A sample read as the source would read it; where it is wrong, the place gets its field by hand. */
export function MappingTrial({ sourceId, fields, mapping, onChange }: Props) {
  const t = useText(sourceTexts);
  const [text, setText] = useState(sampleDocument);
  const trial = useMutation({
    mutationFn: (drawn: Mapping) =>
      callContract(captureSourceContract.tryPayload, {
        params: { id: sourceId },
        body: { text, mapping: drawn },
      }),
  });
  const change = (next: Mapping): void => {
    onChange(next);
    trial.mutate(next);
  };
  return (
    <Card title={t('mapping')}>
      <div className="flex flex-col gap-3">
        <p className="text-sm text-soft">{t('mappingHint')}</p>
        <TextArea label={t('sample')} value={text} onChange={setText} rows={7} maxLength={65_536} />
        <Button
          className="self-start"
          isPending={trial.isPending}
          isDisabled={text.trim() === ''}
          onPress={() => trial.mutate(mapping)}
        >
          {t('try')}
        </Button>
        {trial.error && <ErrorNotice error={trial.error} />}
        {trial.data && <Verdict trial={trial.data} />}
        <Places trial={trial.data} fields={fields} mapping={mapping} onChange={change} />
      </div>
    </Card>
  );
}

type Trial = EndpointAnswer<typeof captureSourceContract.tryPayload>;

function Verdict({ trial }: { trial: Trial }) {
  const t = useText(sourceTexts);
  const label = useLabel();
  return (
    <output className="flex flex-col gap-1">
      <span>
        {trial.reason ? (
          <Badge tone="bad">{t('wouldNot', { reason: label(captureReasons[trial.reason]) })}</Badge>
        ) : (
          <Badge tone="good">{t('wouldBe')}</Badge>
        )}
      </span>
      {trial.faults.length > 0 && (
        <span className="text-sm text-warn">
          {t('notRead')}：{trial.faults.map(({ text }) => text).join('、')}
        </span>
      )}
    </output>
  );
}

const byItself = '—';

type PlacesProps = Omit<Props, 'sourceId'> & { trial: Trial | undefined };

/** The places of the sample, and those the mapping names besides. */
function Places({ trial, fields, mapping, onChange }: PlacesProps) {
  const t = useText(sourceTexts);
  const label = useLabel();
  const told = trial?.places ?? [];
  const more = Object.keys(mapping).filter((path) => !told.some((one) => one.path === path));
  const rows = [...told, ...more.map((path) => ({ path, text: '', field: null }))];
  const names = new Map(fields.map((field) => [field.id, label(field.label)]));
  const options = [
    { id: byItself, name: t('byItself') },
    { id: '', name: t('leaveOut') },
    ...capturableFields(fields).map((field) => ({ id: field.id, name: names.get(field.id)! })),
  ];
  const choose = (path: string, id: string | null): void => {
    const { [path]: _, ...others } = mapping;
    onChange(id === null || id === byItself ? others : { ...others, [path]: id });
  };
  if (rows.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {rows.map(({ path, text, field }) => (
        <li key={path} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
          <code className="min-w-32 font-mono text-sm">{path}</code>
          <span className="min-w-0 flex-1 basis-40 truncate text-sm text-soft">{text}</span>
          <Select
            label={`${t('field')}：${path}`}
            hideLabel
            options={options.map((option) =>
              option.id === byItself && field && mapping[path] === undefined
                ? { ...option, name: `${names.get(field) ?? field} ${t('byItself')}` }
                : option,
            )}
            value={mapping[path] ?? byItself}
            onChange={(id) => choose(path, id)}
            className="w-56"
          />
        </li>
      ))}
    </ul>
  );
}
