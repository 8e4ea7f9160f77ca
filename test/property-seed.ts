import fc from 'fast-check';

const SEED = 20250110;

// Generated cases are the same in every run, so that a failure tells of what was changed; `PROPERTY_SEED=…` tries others.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? SEED) });
