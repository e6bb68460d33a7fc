import { Plus, Trash2 } from 'lucide-react';
import {
  Button,
  Checkbox,
  IconButton,
  MultiSelect,
  Select,
  TextField,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import type { Interactions, OpensReport } from '../../model/interactions.ts';
import { labelOfParam } from '../../model/params/values.ts';
import { useReport, useReports } from '../dashboards/use-reports.ts';
import { interactionTexts } from './texts.ts';

type Props = {
  interactions: Interactions;
  blocks: readonly { id: string; name: string }[];
  onChange: (interactions: Interactions) => void;
};

/** What happens when a value of a report is chosen: which blocks follow, and which reports it leads to. */
export function InteractionsForm({ interactions, blocks, onChange }: Props) {
  const t = useText(interactionTexts);
  const { data } = useReports();
  const reports = (data?.items ?? []).map(({ id, title }) => ({ id, name: title }));
  const { crossFilter, deaf, opens } = interactions;
  const set = (part: Partial<Interactions>) => onChange({ ...interactions, ...part });
  return (
    <fieldset className="flex flex-col gap-3 border-t border-line pt-3">
      <legend className="sr-only">{t('interactions')}</legend>
      <Checkbox
        label={t('crossFilter')}
        value={crossFilter}
        onChange={(isOn) => set({ crossFilter: isOn })}
      />
      {crossFilter && (
        <MultiSelect
          label={t('deaf')}
          placeholder={t('noneDeaf')}
          options={blocks}
          value={deaf}
          onChange={(ids) => set({ deaf: [...ids] })}
        />
      )}
      {opens.map((way, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a way is its place
        <div key={at} className="flex flex-col gap-2 rounded-md bg-sunken p-2">
          <WayFields
            {...{ way, blocks, reports }}
            onChange={(changed) => set({ opens: opens.with(at, changed) })}
          />
          <IconButton
            size="small"
            label={t('removeOpen')}
            icon={<Trash2 size={14} />}
            onPress={() => set({ opens: opens.toSpliced(at, 1) })}
          />
        </div>
      ))}
      {blocks[0] && reports[0] && (
        <Button
          size="small"
          variant="quiet"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => set({ opens: [...opens, newWay(blocks[0]!.id, reports[0]!)] })}
        >
          {t('addOpen')}
        </Button>
      )}
    </fieldset>
  );
}

function newWay(from: string, { id, name }: { id: string; name: string }): OpensReport {
  return { from, report: id, label: name.slice(0, 40), param: null, keeps: true };
}

type WayProps = {
  way: OpensReport;
  blocks: Props['blocks'];
  reports: readonly { id: string; name: string }[];
  onChange: (way: OpensReport) => void;
};

function WayFields({ way, blocks, reports, onChange }: WayProps) {
  const t = useText(interactionTexts);
  const { locale } = useLocale();
  const { data } = useReport(way.report);
  const params = (data?.document.params ?? []).map((param) => ({
    id: param.id,
    name: labelOfParam(param, locale),
  }));
  return (
    <>
      <Select
        label={t('from')}
        options={blocks}
        value={way.from}
        onChange={(from) => from && onChange({ ...way, from })}
      />
      <Select
        label={t('report')}
        options={reports}
        value={way.report}
        onChange={(report) => report && onChange({ ...way, report, param: null })}
      />
      <Select
        label={t('param')}
        options={params}
        value={way.param}
        isClearable
        onChange={(param) => onChange({ ...way, param })}
      />
      <TextField
        label={t('label')}
        value={way.label}
        maxLength={40}
        onChange={(label) => label.trim() !== '' && onChange({ ...way, label })}
      />
    </>
  );
}
