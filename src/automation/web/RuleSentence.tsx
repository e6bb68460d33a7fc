import { ArrowRight } from 'lucide-react';
import { useText } from '../../platform/web/index.ts';
import type { Definition } from '../model/definition.ts';
import { sentenceTexts } from './texts.ts';
import { useRuleWords } from './use-rule-words.ts';

/** 当…时 → 如果… → 就… */
export function RuleSentence({ definition }: { definition: Definition }) {
  const t = useText(sentenceTexts);
  const words = useRuleWords(definition);
  const parts = (['when', 'if', 'does'] as const).map((part) => ({ part, words: words[part] }));
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
      {parts.map(({ part, words: said }, place) => (
        <span key={part} className="flex min-w-0 items-center gap-2">
          {place > 0 && <ArrowRight aria-hidden size={14} className="shrink-0 text-faint" />}
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="text-faint">{t(part)}</span> {said}
          </span>
        </span>
      ))}
    </p>
  );
}
