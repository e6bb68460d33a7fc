import type { ViewProps } from './view-props.ts';

export function TextBlock({ block }: ViewProps<'text'>) {
  return <p className="text-sm whitespace-pre-wrap">{block.text}</p>;
}
