import type { ReactNode } from 'react';
import { PageHeader, useLabel } from '../../../../platform/web/index.ts';
import { captureTitles } from '../titles.ts';

/** The head of one source, with the way back to all of them. */
export function SourceHeader({ name, actions }: { name: string; actions: ReactNode }) {
  const label = useLabel();
  const crumbs = [
    { name: label(captureTitles.settings), href: '/settings' },
    { name: label(captureTitles.sources), href: '/settings/lead-sources' },
    { name },
  ];
  return <PageHeader title={name} crumbs={crumbs} actions={actions} />;
}
