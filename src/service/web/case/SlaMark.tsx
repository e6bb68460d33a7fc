import {
  CircleAlert,
  CircleCheck,
  CirclePause,
  CircleX,
  Clock,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { Badge, useNow, useText, type Tone } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { slaLevelOf, type SlaLevel } from '../../model/case/sla.ts';
import { caseTexts } from './texts.ts';

const looks: Record<SlaLevel, { tone: Tone; Icon: LucideIcon }> = {
  green: { tone: 'good', Icon: Clock },
  amber: { tone: 'warn', Icon: TriangleAlert },
  red: { tone: 'bad', Icon: CircleAlert },
  paused: { tone: 'neutral', Icon: CirclePause },
  kept: { tone: 'good', Icon: CircleCheck },
  missed: { tone: 'bad', Icon: CircleX },
};

function momentIn(record: WireRecord, field: string): Date | null {
  const value = record[field];
  return typeof value === 'string' ? new Date(value) : null;
}

/** How a case stands by what was promised: a shape of its own and a word, whatever the colour. */
export function SlaMark({ record }: { record: WireRecord }) {
  const t = useText(caseTexts);
  const now = useNow();
  const clock = {
    dueAt: momentIn(record, 'due_at'),
    amberAt: momentIn(record, 'amber_at'),
    slaKept: (record['sla_kept'] as boolean | null | undefined) ?? null,
  };
  const level = slaLevelOf(clock, now);
  const { tone, Icon } = looks[level];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden size={12} />}>
      {t(level)}
    </Badge>
  );
}
