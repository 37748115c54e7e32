const { join } = require("path");

// The twin is large, and is not made smaller here; what is proved is that it is found and runs.
module.exports = {
  mode: "none",
  entry: "./twin.js",
  output: { path: join(__dirname, "twin"), filename: "main.js" },
};
