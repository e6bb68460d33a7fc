import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Badge,
  Button,
  callContract,
  ConfirmDialog,
  IconButton,
  Link,
  Menu,
  RelativeTime,
  useText,
} from '../../../platform/web/index.ts';
import { automationContract, type WireRule } from '../../model/contract.ts';
import { RuleSentence } from '../RuleSentence.tsx';
import { listTexts } from '../texts.ts';
import { useRuleChange } from '../use-automations.ts';

/** One rule: what it says, how it stands, how it ran. */
export function RuleRow({ rule }: { rule: WireRule }) {
  const mayDesign = useMay('automation.design');
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <Link href={`/automations/${rule.id}`} look="plain" className="font-medium">
            {rule.name}
          </Link>
          <StateBadge rule={rule} />
        </div>
        <RuleSentence definition={rule.definition} />
        <Health rule={rule} />
      </div>
      {mayDesign && <RuleActions rule={rule} />}
    </li>
  );
}

export function StateBadge({ rule }: { rule: WireRule }) {
  const t = useText(listTexts);
  if (rule.faults.length > 0) return <Badge tone="bad">{t('broken')}</Badge>;
  const tone = { on: 'good', off: 'neutral', paused: 'warn' } as const;
  return <Badge tone={tone[rule.state]}>{t(rule.state)}</Badge>;
}

function Health({ rule: { health, author, version } }: { rule: WireRule }) {
  const t = useText(listTexts);
  return (
    <p className="figures flex flex-wrap gap-x-3 text-sm text-faint">
      <span>{t('version', { version })}</span>
      <span>{t('by', { name: author.name })}</span>
      {health.lastAt === null ? (
        <span>{t('never')}</span>
      ) : (
        <>
          <span>{t('health', { runs: health.runs })}</span>
          {health.bad > 0 && <span className="text-bad">{t('bad', { bad: health.bad })}</span>}
          <span>
            {t('lastRun')} <RelativeTime at={health.lastAt} />
          </span>
        </>
      )}
    </p>
  );
}

function RuleActions({ rule }: { rule: WireRule }) {
  const t = useText(listTexts);
  const change = useRuleChange();
  const [isAsking, setAsking] = useState(false);
  const params = { id: rule.id };
  const flip = () =>
    change(() => callContract(automationContract.switchRule, { params, body: { on: rule.state !== 'on' } }));
  const copy = () => change(() => callContract(automationContract.duplicateRule, { params }));
  const remove = async (): Promise<void> => {
    if (await change(() => callContract(automationContract.removeRule, { params }))) setAsking(false);
  };
  return (
    <div className="flex items-center gap-1">
      <Button size="small" onPress={() => void flip()}>
        {t(rule.state === 'on' ? 'switchOff' : 'switchOn')}
      </Button>
      <Menu
        label={t('more', { name: rule.name })}
        trigger={
          <IconButton label={t('more', { name: rule.name })} icon={<Ellipsis aria-hidden size={16} />} />
        }
        entries={[
          { id: 'copy', name: t('duplicate'), onAction: () => void copy() },
          { id: 'remove', name: t('remove'), isDanger: true, onAction: () => setAsking(true) },
        ]}
      />
      <ConfirmDialog
        title={t('removeTitle', { name: rule.name })}
        consequence={t('removeText')}
        confirm={t('remove')}
        isDanger
        isOpen={isAsking}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
