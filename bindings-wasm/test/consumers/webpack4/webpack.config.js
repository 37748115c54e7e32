const { VueLoaderPlugin } = require("vue-loader");

module.exports = {
  mode: "production",
  entry: "./main.js",
  output: { filename: "main.js" },
  module: { rules: [{ test: /\.vue$/, loader: "vue-loader" }] },
  performance: { hints: false },
  plugins: [new VueLoaderPlugin()],
};
