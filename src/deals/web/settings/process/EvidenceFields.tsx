import { Checkbox, useLabel, useText } from '../../../../platform/web/index.ts';
import { evidenceWords } from '../../../model/process/advance-on-evidence.ts';
import { evidenceKinds, type EvidenceKind, type StageProcess } from '../../../model/process/stage-process.ts';
import { panelTexts } from './texts.ts';

type Props = { process: StageProcess; isDisabled: boolean; onChange: (process: StageProcess) => void };

/** By which evidence deals come into the stage by themselves. */
export function EvidenceFields({ process, isDisabled, onChange }: Props) {
  const t = useText(panelTexts);
  const label = useLabel();
  const { advancedBy = [] } = process;
  const change = (kind: EvidenceKind, isOn: boolean): void =>
    onChange({
      ...process,
      advancedBy: evidenceKinds.filter((one) => (one === kind ? isOn : advancedBy.includes(one))),
    });
  return (
    <section className="flex flex-col gap-2">
      <div>
        <h3 className="text-base">{t('evidence')}</h3>
        <p className="text-sm text-faint">{t('evidenceText')}</p>
      </div>
      <div className="flex flex-col gap-1.5">
        {evidenceKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={label(evidenceWords[kind])}
            value={advancedBy.includes(kind)}
            isDisabled={isDisabled}
            onChange={(isOn) => change(kind, isOn)}
          />
        ))}
      </div>
    </section>
  );
}
