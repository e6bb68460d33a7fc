import { Check } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { scopes, type Scope } from '../../../platform/model/principal.ts';
import { classNames, Menu, useLabel } from '../../../platform/web/index.ts';
import { scopeLabels } from '../../model/right-names.ts';
import { ScopeGlyph } from './ScopeGlyph.tsx';

type Props = {
  /** What the right is, for screen readers. */
  name: string;
  value: Scope | undefined;
  /** Without owners there is only "all" or nothing. */
  isScoped: boolean;
  isChanged: boolean;
  isReadOnly: boolean;
  onChange: (scope: Scope | null) => void;
};

const shape = 'inline-flex h-7 min-w-7 items-center gap-1.5 rounded-md px-1.5 text-sm whitespace-nowrap';

/** One right of a role: how far it reaches, and the choice of another reach. */
export function ScopeCell({ name, value, isScoped, isChanged, isReadOnly, onChange }: Props) {
  const label = useLabel();
  const scope = value ?? 'none';
  const tone = classNames(value === undefined && 'text-faint', isChanged && 'bg-warn-soft');
  const content = isScoped ? (
    <>
      <ScopeGlyph scope={scope} />
      {label(scopeLabels[scope])}
    </>
  ) : (
    <Tick isGiven={value !== undefined} name={label(scopeLabels[scope])} />
  );
  const spoken = `${name}：${label(scopeLabels[scope])}`;
  if (isReadOnly) return <span className={classNames(shape, tone)}>{content}</span>;
  const button = {
    'aria-label': spoken,
    className: classNames(shape, tone, 'cursor-pointer data-hovered:bg-hover'),
  };
  if (!isScoped) {
    return (
      <AriaButton {...button} onPress={() => onChange(value === undefined ? 'all' : null)}>
        {content}
      </AriaButton>
    );
  }
  const entries = (['none', ...scopes] as const).map((choice) => ({
    id: choice,
    name: label(scopeLabels[choice]),
    icon: <ScopeGlyph scope={choice} />,
    isChosen: choice === scope,
    onAction: () => onChange(choice === 'none' ? null : choice),
  }));
  return <Menu label={name} entries={entries} trigger={<AriaButton {...button}>{content}</AriaButton>} />;
}

function Tick({ isGiven, name }: { isGiven: boolean; name: string }) {
  return (
    <span
      className={classNames(
        'flex size-4 items-center justify-center rounded-sm border',
        isGiven ? 'border-accent bg-accent text-on-accent' : 'border-field bg-surface',
      )}
    >
      <span className="sr-only">{name}</span>
      {isGiven && <Check aria-hidden size={12} strokeWidth={3} />}
    </span>
  );
}
