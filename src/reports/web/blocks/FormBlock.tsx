import { use } from 'react';
import { whenShown } from '../../../platform/web/index.ts';
import { ListAskingContext } from './list-asking.ts';
import type { ViewProps } from './view-props.ts';

const FormOnReport = whenShown(async () => (await import('../fill/FormOnReport.tsx')).FormOnReport);

/** A form to be filled by whoever looks; with the eyes of somebody else nothing is filled. */
export function FormBlock({ block }: ViewProps<'form'>) {
  const isOwn = use(ListAskingContext) === null;
  return <FormOnReport form={block.form} isOwn={isOwn} />;
}
