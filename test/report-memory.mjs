// Loaded into a server before it starts (`node --expose-gc --import …`): tells the tests how much it holds on to.
process.on('message', () => {
  // What finalizers and caches of the engine let go of in the first round is collected in the second.
  globalThis.gc();
  globalThis.gc();
  process.send({ heapUsed: process.memoryUsage().heapUsed });
});
