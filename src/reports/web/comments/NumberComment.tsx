import { MessageSquare } from 'lucide-react';
import { use } from 'react';
import type { NumberActsProps } from '../../../insights/web/index.ts';
import { IconButton, useText } from '../../../platform/web/index.ts';
import { focusedValue } from '../../model/focus.ts';
import { BlockContext } from '../interactions/interacting.ts';
import { TalkContext } from './talk.ts';
import { talkTexts } from './texts.ts';

/** The way to say something about a number of a report, on its tile or over its records. */
export function NumberComment({ title, target }: NumberActsProps) {
  const t = useText(talkTexts);
  const talk = use(TalkContext);
  const block = use(BlockContext);
  if (!talk || block === null) return null;
  if (!('question' in target) || !('measures' in target.question) || !('measure' in target.cell)) return null;
  const { measure, values = [] } = target.cell;
  const dimensions = target.question.dimensions ?? [];
  const about = values.map((value, at) => {
    const { dimension, id } = focusedValue(dimensions[at]!, value, '');
    return { dimension, id };
  });
  return (
    <IconButton
      size="small"
      label={t('commentOn', { name: title })}
      icon={<MessageSquare aria-hidden size={14} />}
      onPress={() => talk.say({ block, measure, values: about })}
    />
  );
}
