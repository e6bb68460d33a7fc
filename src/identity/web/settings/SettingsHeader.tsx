import type { ReactNode } from 'react';
import type { Label } from '../../../platform/model/label.ts';
import { PageHeader, useLabel } from '../../../platform/web/index.ts';
import { pageTitles } from '../texts.ts';

type Props = { title: Label; meta?: ReactNode; actions?: ReactNode; children?: ReactNode };

/** The head of a page of the settings, with the way back to all of them. */
export function SettingsHeader({ title, ...props }: Props) {
  const label = useLabel();
  const crumbs = [{ name: label(pageTitles.settings), href: '/settings' }, { name: label(title) }];
  return <PageHeader {...props} title={label(title)} crumbs={crumbs} />;
}
