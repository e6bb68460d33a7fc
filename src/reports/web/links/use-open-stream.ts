import { useEffect, useEffectEvent } from 'react';
import { contractUrl } from '../../../platform/web/index.ts';
import { openReportStream } from '../../model/links/open-report-contract.ts';

/** Hears through a link that something changed, and that it can hear again: then something may have; null listens to nothing. */
export function useOpenStream(token: string | null, onChange: () => void): void {
  const heard = useEffectEvent(onChange);
  useEffect(() => {
    if (token === null) return undefined;
    const source = new EventSource(contractUrl(openReportStream.followOpenReport, { params: { token } }));
    const hear = () => heard();
    source.addEventListener('change', hear);
    source.addEventListener('open', hear);
    return () => source.close();
  }, [token]);
}
