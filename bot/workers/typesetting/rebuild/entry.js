// The part of the typesetter that runs inside QuickJS: TeX in, SVG and the MathML tree out.
// Bundled by rebuild.py into ../assets/mathjax.js, which has no access to files, network or clock.
import './console.js';
import { mathjax } from '@mathjax/src/mjs/mathjax.js';
import { TeX } from '@mathjax/src/mjs/input/tex.js';
import { MapHandler } from '@mathjax/src/mjs/input/tex/MapHandler.js';
import TexError from '@mathjax/src/mjs/input/tex/TexError.js';
import { SVG } from '@mathjax/src/mjs/output/svg.js';
import { LinebreakVisitor } from '@mathjax/src/mjs/output/common/LinebreakVisitor.js';
import { SvgMtable } from '@mathjax/src/mjs/output/svg/Wrappers/mtable.js';
import { liteAdaptor } from '@mathjax/src/mjs/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from '@mathjax/src/mjs/handlers/html.js';
import './quick.js';
import { drawing, pathOf } from './marks.js';
import { MathJaxTexFont } from '@mathjax/mathjax-tex-font/mjs/svg.js';
import '@mathjax/src/mjs/input/tex/base/BaseConfiguration.js';
import '@mathjax/src/mjs/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/mjs/input/tex/boldsymbol/BoldsymbolConfiguration.js';
import '@mathjax/src/mjs/input/tex/braket/BraketConfiguration.js';
import '@mathjax/src/mjs/input/tex/cancel/CancelConfiguration.js';
import '@mathjax/src/mjs/input/tex/color/ColorConfiguration.js';
import '@mathjax/src/mjs/input/tex/enclose/EncloseConfiguration.js';
import '@mathjax/src/mjs/input/tex/mathtools/MathtoolsConfiguration.js';
import '@mathjax/src/mjs/input/tex/textmacros/TextMacrosConfiguration.js';
import '@mathjax/src/mjs/input/tex/configmacros/ConfigMacrosConfiguration.js';

const PACKAGES = ['base', 'ams', 'boldsymbol', 'braket', 'cancel', 'color', 'enclose', 'mathtools', 'textmacros', 'configmacros'];

// the course's own shorthands
const MACROS = {
  R: '{\\mathbb{R}}', N: '{\\mathbb{N}}', Z: '{\\mathbb{Z}}', Q: '{\\mathbb{Q}}', C: '{\\mathbb{C}}',
  E: '{\\mathbb{E}}', P: '{\\mathbb{P}}', T: '{\\mathsf{T}}',
  Var: '{\\operatorname{Var}}', Cov: '{\\operatorname{Cov}}', Corr: '{\\operatorname{Corr}}',
  tr: '{\\operatorname{tr}}', rank: '{\\operatorname{rank}}', diag: '{\\operatorname{diag}}',
  spn: '{\\operatorname{span}}', sgn: '{\\operatorname{sgn}}', proj: '{\\operatorname{proj}}',
  softmax: '{\\operatorname{softmax}}', ReLU: '{\\operatorname{ReLU}}',
  argmin: '\\mathop{\\operatorname{arg\\,min}}\\limits', argmax: '\\mathop{\\operatorname{arg\\,max}}\\limits',
  norm: ['{\\left\\lVert #1 \\right\\rVert}', 1], abs: ['{\\left\\lvert #1 \\right\\rvert}', 1],
  inner: ['{\\left\\langle #1, #2 \\right\\rangle}', 2], floor: ['{\\left\\lfloor #1 \\right\\rfloor}', 1],
  bm: ['\\boldsymbol{#1}', 1], mathbbm: ['\\mathbf{#1}', 1], vb: ['\\mathbf{#1}', 1], ensuremath: ['{#1}', 1],
  dv: ['\\frac{\\mathrm{d}#1}{\\mathrm{d}#2}', 2], pdv: ['\\frac{\\partial #1}{\\partial #2}', 2],
  nicefrac: ['{#1}/{#2}', 2], sfrac: ['{#1}/{#2}', 2], degree: '{^\\circ}', hdots: '\\ldots', vcentcolon: '\\mathrel{:}',
  emph: ['\\textit{#1}', 1], operatornamewithlimits: ['\\operatorname*{#1}', 1],
  llbracket: '\\mathopen{[\\![}', rrbracket: '\\mathclose{]\\!]}',
  KL: '{\\operatorname{KL}}', MSE: '{\\operatorname{MSE}}', sign: '{\\operatorname{sign}}', trace: '{\\operatorname{trace}}',
  sigmoid: '{\\operatorname{sigmoid}}', relu: '{\\operatorname{ReLU}}', bias: '{\\operatorname{bias}}', adj: '{\\operatorname{adj}}',
  Span: '{\\operatorname{span}}', Null: '{\\operatorname{Null}}', Col: '{\\operatorname{Col}}', nullity: '{\\operatorname{nullity}}',
  Alpha: '{\\mathrm{A}}', Beta: '{\\mathrm{B}}', Epsilon: '{\\mathrm{E}}', Zeta: '{\\mathrm{Z}}', Eta: '{\\mathrm{H}}',
  Iota: '{\\mathrm{I}}', Kappa: '{\\mathrm{K}}', Mu: '{\\mathrm{M}}', Nu: '{\\mathrm{N}}', Omicron: '{\\mathrm{O}}',
  Rho: '{\\mathrm{P}}', Tau: '{\\mathrm{T}}', Chi: '{\\mathrm{X}}', omicron: '{o}',
  ceil: ['{\\left\\lceil #1 \\right\\rceil}', 1], dd: '{\\mathrm{d}}', grad: '{\\nabla}', d: '{\\mathrm{d}}',
};

// what would let one member's formula change another's, or draw beyond its place
const REMOVED = [
  'DeclareMathOperator', 'DeclarePairedDelimiter', 'DeclarePairedDelimiterX', 'DeclarePairedDelimiterXPP',
  'MakeAboxedCommand', 'mathtoolsset', 'newtagform', 'renewtagform', 'usetagform', 'newcases', 'renewcases',
  'label', 'ref', 'eqref', 'refeq', 'noeqref', 'tag', 'definecolor', 'rule', 'Rule', 'Space', 'href', 'class', 'style', 'cssId',
];

const MAPS = [
  'macros', 'lcGreek', 'ucGreek', 'mathchar0mi', 'mathchar0mo', 'mathchar7', 'delimiter', 'AMSmath-macros', 'AMSsymbols-macros', 'AMSmath-mathchar0mo',
  'AMSmath-delimiter', 'AMSsymbols-mathchar0mi', 'AMSsymbols-mathchar0mo', 'AMSsymbols-delimiter', 'boldsymbol',
  'Braket-macros', 'cancel', 'color', 'enclose', 'mathtools-macros', 'mathtools-delimiters', 'mathtools-characters', 'text-macros',
];
const ENVIRONMENTS = ['environment', 'AMSmath-environment', 'mathtools-environments'];

for (const name of MAPS) {
  const map = MapHandler.getMap(name)?.map;
  for (const macro of map ? REMOVED : []) map.delete(macro);
}

// lines end between the terms of a formula, never inside a fraction, a root or a table
class TopLevel extends LinebreakVisitor {
  visitMfracNode(wrapper, i) { this.visitDefault(wrapper, i); }
  visitMsqrtNode(wrapper, i) { this.visitDefault(wrapper, i); }
}
SvgMtable.prototype.adjustWideTable = () => {};

const adaptor = liteAdaptor({ fontSize: 16 });
RegisterHTMLHandler(adaptor);
const input = new TeX({
  packages: PACKAGES, macros: MACROS, tags: 'none', maxBuffer: 8192, maxMacros: 500,
  textmacros: { packages: ['text-base'] },
  formatError: (jax, error) => { throw error; },
});
const output = new SVG({
  fontData: MathJaxTexFont, fontCache: 'none', displayOverflow: 'overflow',
  linebreaks: { inline: false, LinebreakVisitor: TopLevel, lineleading: 0.4 }, mtextInheritFont: false, merrorInheritFont: false,
});
const page = mathjax.document('', { InputJax: input, OutputJax: output });

// the attributes that change how a kind of node is said; tokens have their variant
const SAID = {
  mfrac: ['linethickness'], menclose: ['notation'], mtable: ['columnlines', 'rowlines'], mfenced: ['open', 'close'],
};
const VARIANT = ['mathvariant'];

// the MathML tree as nested arrays: [kind, attributes, ...children]; what speech.py reads
function tree(node) {
  if (node.isKind('text')) return node.getText();
  if (node.isKind('XML')) return '';
  const found = [node.kind, {}];
  const names = node.isToken ? VARIANT : SAID[node.kind];
  if (names) {
    const explicit = node.attributes.getAllAttributes();
    for (const name of names) {
      if (explicit[name] !== undefined && explicit[name] !== '') found[1][name] = String(explicit[name]);
    }
  }
  for (const child of node.childNodes || []) if (child) found.push(tree(child));
  return found;
}

// where the outermost parser stood when it gave up: an index into the formula
function position(source) {
  const parsers = input.parseOptions.parsers || [];
  const outermost = parsers[parsers.length - 1];
  return outermost && outermost.string === source ? outermost.i : null;
}

// text that MathJax's font lacks is drawn by the caller's own face, so it is measured by that face's advances
let widths = {};
const measured = (text) => {
  const scale = output.font.params.x_height / 8 * 16;
  let w = 0;
  for (const character of text) w += widths[character] ?? 0.6;
  return { w: w * scale, h: 0.75, d: 0.2 };
};
output.measureText = (text) => measured(text);
output.measureTextNodeWithCache = (_node, text) => measured(text);

const METRICS = { em: 16, ex: 8 };

// how far a formula may be shrunk into its room before it is broken into lines
const SHRUNK = 0.85;
const MOST_LINES = 8;

// a displayed formula that is too wide for its room (1/1000 em) is broken into lines where operators allow it
function drawn(tex, display, room) {
  const whole = drawing(adaptor.firstChild(page.convert(tex, { ...METRICS, display, containerWidth: 100000 })));
  if (!display || !whole || !(whole.size[0] * SHRUNK > room) || whole.size[0] > MOST_LINES * room) return whole;
  output.options.displayOverflow = 'linebreak';
  try {
    const containerWidth = room / 1000 * output.pxPerEm + 4;
    const broken = drawing(adaptor.firstChild(page.convert(tex, { ...METRICS, display, containerWidth })));
    return broken && broken.size[0] <= room * 1.01 ? broken : whole;
  } finally {
    output.options.displayOverflow = 'overflow';
  }
}

function one({ tex, display, foreign, room }) {
  try {
    output.options.mtextFont = foreign ? 'own' : '';
    const found = drawn(tex, Boolean(display), room);
    return found
      ? { ...found, tree: tree(input.mathNode) }
      : { error: 'The drawing has no size.', id: 'NoSize', position: null };
  } catch (error) {
    const place = position(tex);
    input.parseOptions.parsers = [];
    if (error instanceof TexError) return { error: error.message, id: error.id, position: place };
    return { error: String(error && error.message || error), id: 'Internal', position: place };
  }
}

function names(maps) {
  return maps.flatMap((name) => Array.from(MapHandler.getMap(name)?.map.keys() || []));
}

globalThis.lemmaConvert = (request) => JSON.stringify(JSON.parse(request).map(one));
globalThis.lemmaPaths = (names) => JSON.stringify(JSON.parse(names).map(pathOf));
globalThis.lemmaSetWidths = (table) => { widths = JSON.parse(table); };
globalThis.lemmaNames = () => JSON.stringify({
  commands: [...names(MAPS), ...Object.keys(MACROS)], environments: names(ENVIRONMENTS),
});
