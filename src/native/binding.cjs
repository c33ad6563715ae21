'use strict';
// Stands in for the npm package with Polars' native library. polars.cjs fills it before anything of Polars runs.
module.exports = {};
