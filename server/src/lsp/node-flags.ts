/**
 * What Node is started with to run the server. An edit leaves little behind: with room for 4 MB of it instead of 16 the
 * server takes 25 MB less, and is no slower.
 */
export const NODE_FLAGS: readonly string[] = ['--max-semi-space-size=4'];
