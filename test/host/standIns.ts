/**
 * JavaScript in place of the compiled modules the VS Code server cannot start without, so that no compiler is needed.
 */

/** Appends lines to the log file, as the real one does with less ceremony. */
export const spdlog = `'use strict';
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; }
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try { appendFileSync(this.file, time + ' [' + names[level] + '] ' + message + '\\n'); } catch {}
  }
  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
async function createLogger(name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger(file);
}
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
`;

/** Ends the extension host when the server that started it is gone. */
export const watchdog = `'use strict';
exports.start = (pid) => {
  const timer = setInterval(() => {
    try { process.kill(pid, 0); } catch (error) { if (error.code === 'ESRCH') process.exit(87); }
  }, 2000);
  timer.unref();
};
exports.exit = (code) => process.exit(code || 0);
`;
