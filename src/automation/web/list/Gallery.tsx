import { useNavigate } from '@tanstack/react-router';
import { Button, callContract, Card, useLabel, useSending, useText } from '../../../platform/web/index.ts';
import { automationContract } from '../../model/contract.ts';
import { templateNames, type TemplateName } from '../../model/template-names.ts';
import { templates } from '../../model/templates.ts';
import { listTexts } from '../texts.ts';
import { staleWithRules } from '../use-automations.ts';

/** The rules of the gallery; each becomes a rule of one's own that works as it stands. */
export function Gallery() {
  const t = useText(listTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const { send, isPending } = useSending({
    send: (template: TemplateName) => callContract(automationContract.useTemplate, { params: { template } }),
    said: () => t('made'),
    stale: staleWithRules,
    failed: (title) => ({ title }),
    onDone: ({ id }) => navigate({ to: '/automations/$ruleId', params: { ruleId: id } } as never),
  });
  return (
    <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {templateNames.map((name) => (
        <Card key={name} title={label(templates[name].name)}>
          <div className="flex h-full flex-col gap-3">
            <p className="text-sm text-soft">{label(templates[name].hint)}</p>
            <Button
              size="small"
              className="mt-auto self-start"
              isDisabled={isPending}
              aria-label={`${t('use')} ${label(templates[name].name)}`}
              onPress={() => void send(name)}
            >
              {t('use')}
            </Button>
          </div>
        </Card>
      ))}
    </div>
  );
}
