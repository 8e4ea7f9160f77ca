import { withServer } from '../../language-client.ts';
import { benchDraft, YEAR_LENGTH } from '../draft.ts';
import { editOverProtocol } from '../edit-over-protocol.ts';
import { createNoiseMeter, timingOf } from '../measure.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';
import { typedEdits } from '../typing.ts';

const EDITS = 400;
/** How many edits there are to one look at the machine, which empties the caches of the processor. */
const EDITS_PER_LOOK = 80;
/** How often the same text is typed in before. */
const WARM_UP = 5;

/** One typed character by way of a server. The client asks for diagnostics, so that nothing is put off. */
export const protocol: Row = { name: 'protocol', measure };

async function measure(): Promise<Answer> {
  const times: number[] = [];
  const meter = createNoiseMeter();
  const text = benchDraft(YEAR_LENGTH);
  await withServer(
    async (client) => {
      const type = async (seed: number): Promise<void> => {
        const document = await client.open(text);
        await client.ask('textDocument/diagnostic', document);
        for (const edit of typedEdits(text, { count: EDITS, seed })) {
          times.push(await editOverProtocol(client, document, edit));
          if (times.length % EDITS_PER_LOOK === 0) meter.sample();
        }
        await client.close(document);
      };
      for (let seed = 1; seed <= WARM_UP; seed += 1) await type(seed);
      await type(0);
    },
    { pull: true },
  );
  const { median, p95 } = timingOf(times.slice(-EDITS));
  return {
    measurements: [
      {
        what: 'one typed character over the protocol, didChange to diagnostics, p95',
        value: p95,
        unit: 'ms',
        bar: 10,
        detail: `median ${format(median)} ms`,
        noise: meter.level(0.95),
      },
    ],
  };
}
