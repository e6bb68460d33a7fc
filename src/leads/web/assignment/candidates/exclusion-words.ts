import { useFormats, useText } from '../../../../platform/web/index.ts';
import type { WireCandidate } from '../../../model/assignment/wire.ts';
import { exclusionTexts, levelTexts } from './texts.ts';

type Exclusion = NonNullable<WireCandidate['exclusion']>;

/** Why a candidate cannot have the lead, in a sentence. */
export function useExclusionWords(): (exclusion: Exclusion) => string {
  const t = useText(exclusionTexts);
  const levelOf = useText(levelTexts);
  const { instant } = useFormats();
  const back = (until: string | null) => (until ? t('backAt', { at: instant(until) }) : t('backUnknown'));
  return (exclusion) => {
    switch (exclusion.code) {
      case 'outside_region':
        return exclusion.province === null
          ? t('outsideUnknown')
          : t('outside_region', { province: exclusion.province });
      case 'level_not_wanted':
        return t('level_not_wanted', { level: levelOf(exclusion.level) });
      case 'on_leave':
      case 'on_hold':
        return t(exclusion.code, { reason: exclusion.reason, until: back(exclusion.until) });
      case 'off_hours':
        return t('off_hours', { until: back(exclusion.until) });
      case 'quota_spent':
        return t('quota_spent', { received: exclusion.received, capacity: exclusion.capacity });
      case 'hold_limit':
        return t('hold_limit', { held: exclusion.held, limit: exclusion.limit });
      case 'top_share':
        return t('top_share', { received: exclusion.received, allowed: exclusion.allowed });
      default:
        return t(exclusion.code);
    }
  };
}
