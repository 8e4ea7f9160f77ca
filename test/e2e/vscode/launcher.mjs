#!/usr/bin/env node
// `runTests` spawns its VS Code without a shell and without arguments for Node, hence a program that loads tsx itself.
import 'tsx';

await import('./launcher.ts');
