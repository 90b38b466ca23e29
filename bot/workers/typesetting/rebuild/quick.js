// Work of MathJax's that nobody here looks at, left out: a tenth of the time a formula takes.
import TexParser from '@mathjax/src/mjs/input/tex/TexParser.js';
import { SubHandler } from '@mathjax/src/mjs/input/tex/MapHandler.js';

// which TeX each node came from; speech is made from the tree
TexParser.prototype.updateResult = () => {};
TexParser.prototype.trimTex = () => '';

// the maps of a handler as an array; they never change after the start
const maps = (handler) => {
  handler.array ??= Array.from(handler._configuration, ({ item }) => item);
  return handler.array;
};
SubHandler.prototype.parse = function (input) {
  for (const map of maps(this)) {
    const result = map.parse(input);
    if (result === SubHandler.FALLBACK) break;
    if (result) return result;
  }
  Array.from(this._fallback)[0].item(input[0], input[1]);
  return undefined;
};
SubHandler.prototype.applicable = function (token) {
  for (const map of maps(this)) if (map.contains(token)) return map;
  return null;
};
