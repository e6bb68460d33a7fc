import { FunnelPage } from '../../../insights/web/index.ts';
import { TrustBadge } from '../../../trust/web/index.ts';
import { dealSubject } from './deal-subject.ts';

export function Page() {
  return <FunnelPage subject={dealSubject} Trust={TrustBadge} />;
}
