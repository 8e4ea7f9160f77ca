/**
 * What Node is started with to run the server. An edit leaves little behind: with room for 4 MB of it instead of 16 the
 * server takes 25 MB less, and is no slower. Opening a draft tells the engine that what is made there lives long; of what
 * an edit makes next to nothing does, and edits are a tenth faster where the engine does not draw that conclusion.
 */
export const NODE_FLAGS: readonly string[] = ['--max-semi-space-size=4', '--no-allocation-site-pretenuring'];
