const webpack = require("webpack");

webpack(require(process.argv[2] || "./webpack.config.js"), (error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error || stats.toString("errors-only"));
    process.exit(1);
  }
});
