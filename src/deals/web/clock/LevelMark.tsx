import { CircleAlert, CircleCheck, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import { Badge, useLabel, type Tone } from '../../../platform/web/index.ts';
import { clockLevelOptions, type ClockLevel } from '../../model/clock/clock-level.ts';

const looks: Record<ClockLevel, { tone: Tone; Icon: LucideIcon }> = {
  green: { tone: 'good', Icon: CircleCheck },
  amber: { tone: 'warn', Icon: TriangleAlert },
  red: { tone: 'bad', Icon: CircleAlert },
  critical: { tone: 'bad', Icon: OctagonAlert },
};

/** How a clock stands: a shape of its own and a word, whatever the colour. */
export function LevelMark({ level }: { level: ClockLevel }) {
  const label = useLabel();
  const { tone, Icon } = looks[level];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden size={12} />}>
      {label(clockLevelOptions.find(({ value }) => value === level)!.label)}
    </Badge>
  );
}
