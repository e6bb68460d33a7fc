import { StepBar, useText } from '../../../platform/web/index.ts';
import { sourceTexts } from '../texts.ts';

const steps = ['step_connect', 'step_columns', 'step_readers'] as const;

/** Where one stands in making a source. */
export function SourceSteps({ at }: { at: 0 | 1 | 2 }) {
  const t = useText(sourceTexts);
  return <StepBar label={t('steps')} steps={steps.map((step) => t(step))} at={at} />;
}
