/** Who decides while others are away. */
import type { FlowDesign } from '../flow/flow.ts';
import { advance } from './advance.ts';
import type { Chart } from './chart.ts';
import { replace } from './decide.ts';
import { deputyFor } from './deputy-for.ts';
import { isOpen, seatsNow, withSeat, type Progress, type Run } from './run.ts';

/**
 * The open seats of people who are away go to their deputies; one who is asked in the step already decides for both. A seat
 * stays where nobody can deputise.
 */
export function deputise(flow: FlowDesign, from: Run, chart: Chart): Progress {
  let progress: Progress = { run: from, told: [] };
  for (;;) {
    const { run, told } = progress;
    if (run.outcome !== 'running') return progress;
    const found = seatsNow(run)
      .filter(isOpen)
      .map((seat) => ({ seat, deputy: deputyFor(seat.userId, run.submitterId, chart) }))
      .find(({ deputy }) => deputy !== undefined);
    if (!found) return progress;
    const { seat } = found;
    const deputy = found.deputy!;
    const replaced = replace(flow, run, seat, deputy, 'deputised', chart);
    // He is asked in this step already: the seat is his own one's.
    const next =
      'refusal' in replaced
        ? advance(flow, withSeat(run, seat.number, { state: 'passed_on' }), chart)
        : replaced;
    const note = { kind: 'deputised' as const, stepId: seat.stepId, away: seat.userId, deputy };
    progress = { run: next.run, told: [...told, note, ...next.told] };
  }
}
