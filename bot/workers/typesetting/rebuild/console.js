// QuickJS has no console; what MathJax would warn of is a mistake in entry.js, so it stops the build's self-test.
globalThis.console = {
  warn(text) { throw new Error(text); },
  error(text) { throw new Error(text); },
  log() {},
};
