import { StepBar, useText } from '../../../platform/web/index.ts';
import { wizardTexts } from '../texts.ts';

const steps = ['stepFile', 'stepColumns', 'stepTrial'] as const;

/** Where one stands in the wizard. */
export function ImportSteps({ at }: { at: 0 | 1 | 2 }) {
  const t = useText(wizardTexts);
  return <StepBar label={t('steps')} steps={steps.map((step) => t(step))} at={at} />;
}
