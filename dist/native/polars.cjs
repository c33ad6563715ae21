'use strict';
// The one way to Polars, in development, in tests and in the actions. Nothing runs before load() is called.

let polars;

async function start() {
  const { openNativeLibrary } = require('./library.cjs');
  // Polars takes its native functions from binding.cjs (the build maps the platform packages to it): fill it first.
  await openNativeLibrary(__dirname, require('./binding.cjs'));
  return require('./polars-bundle.cjs');
}

exports.load = () => {
  polars ??= start();
  return polars;
};
exports.loaded = () => polars !== undefined;
