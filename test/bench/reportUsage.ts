import { writeFileSync } from 'node:fs';

/** Loaded before a measured program (`node --require`): leaves what it used in the file that `BENCH_USAGE` names. */
process.on('exit', () => {
  const file = process.env['BENCH_USAGE'];
  if (file) writeFileSync(file, JSON.stringify({ maxRssKiB: process.resourceUsage().maxRSS }));
});
