/** One line of the table. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: '×' | 'ms' | 'MiB' | 'kB';
  /** What `value` must not exceed; absent where the line is there to be known. */
  readonly bar?: number;
  /** The absolute numbers behind the value. */
  readonly detail?: string;
  /** How much slower the machine was in its bad moments than at best; 1 for what no machine makes larger. */
  readonly noise: number;
}

/** `over` is above the bar by a third at most; `noisy` is more, but perhaps on account of the machine. */
export type Verdict = 'ok' | 'over' | 'missed' | 'noisy' | 'known';

const TOLERANCE = 4 / 3;
const NOISY = 1.25;

export function judge({ value, bar, noise }: Measurement): Verdict {
  if (bar === undefined) return 'known';
  if (value <= bar) return 'ok';
  if (value <= bar * TOLERANCE) return 'over';
  return noise > NOISY && value <= bar * TOLERANCE * noise ? 'noisy' : 'missed';
}

export function isNoisy({ noise }: Measurement): boolean {
  return noise > NOISY;
}

/** What a table says of a measurement. */
export function cellsOf(measurement: Measurement): readonly string[] {
  const { what, value, unit, bar, detail = '' } = measurement;
  const verdict = judge(measurement);
  return [
    what,
    bar === undefined ? '' : `≤ ${format(bar)} ${unit}`,
    `${format(value)} ${unit}`,
    detail,
    verdict === 'known' ? '' : verdict,
  ];
}

/** Three figures at least: 0.041, 3.52, 48.1, 1204. */
export function format(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  const decimals = Math.min(3, Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 0.001)))));
  return String(Number(value.toFixed(decimals)));
}
