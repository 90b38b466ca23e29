// What a typeset formula consists of, as a flat list instead of SVG: characters of MathJax's font, bars, clipped
// pieces of long brackets, text in other scripts, and SVG for the few shapes that are none of these.
// Units are 1/1000 em, y grows downwards, the baseline is at y = 0.
import { SvgWrapper } from '@mathjax/src/mjs/output/svg/Wrapper.js';

const paths = new Map();

// numbers on the node instead of strings in its attributes: half of what MathJax writes would only be read again
SvgWrapper.prototype.place = function (x, y, element = null) {
  if (!element) {
    x += this.dx * this.bbox.rscale;
    element = this.dom[0];
  }
  element.right = (element.right || 0) + x * 1000;
  element.up = (element.up || 0) + y * 1000;
};
SvgWrapper.prototype.handleScale = function () {
  const size = this.bbox.rscale;
  if (size !== 1) for (const node of this.dom) node.size = size;
};
SvgWrapper.prototype.createSvgNodes = function (parents) {
  this.dom = parents.map((parent) => {
    const node = { kind: 'g', attributes: {}, children: [], parent, styles: null };
    parent.children.push(node);
    return node;
  });
  return this.dom;
};
SvgWrapper.prototype.handleAttributes = () => {};
SvgWrapper.prototype.charNode = function (variant, code, path) {
  const name = `TEX/${variant}-${code}`; // MathJax's own ids are the same for several variants
  if (!paths.has(name)) paths.set(name, path);
  const node = this.svg('use');
  node.glyph = name;
  return node;
};

export const pathOf = (name) => paths.get(name) || '';

const TRANSFORM = /(translate|scale)\(([^)]*)\)/g;
const round = (number) => Math.round(number * 10) / 10;

// where a node's own drawing lies: [right, down, across, along]
function moved(node, [x, y, sx, sy]) {
  x += sx * (node.right || 0);
  y += sy * (node.up || 0);
  const own = node.attributes.transform;
  if (own && !own.includes('rotate')) {
    for (const [, what, list] of own.matchAll(TRANSFORM)) {
      const [first, second] = list.split(/[\s,]+/).map(Number);
      if (what === 'scale') {
        sx *= first;
        sy *= second ?? first;
      } else {
        x += sx * first;
        y += sy * (second || 0);
      }
    }
  }
  const size = node.size || 1;
  return [x, y, sx * size, sy * size];
}

function bar(marks, x, y, width, height, colour) {
  marks.push(['bar', round(x), round(y), round(width), round(height), colour]);
}

function rule(marks, node, place, colour) {
  const { x1, y1, x2, y2, class: style } = node.attributes;
  const thick = 70 * Math.abs(place[2]);
  const [x, y] = [place[0] + place[2] * Math.min(x1, x2), place[1] - Math.abs(place[3]) * Math.max(y1, y2)];
  const long = [Math.abs(x2 - x1), Math.abs(y2 - y1)].map((side) => side * Math.abs(place[2]));
  const upright = long[1] > long[0];
  const length = upright ? long[1] : long[0];
  const dash = style?.endsWith('dashed') ? 2 * thick : style?.endsWith('dotted') ? thick : length;
  for (let at = 0; at < length; at += 2 * dash) {
    const piece = Math.min(dash, length - at);
    if (upright) bar(marks, x - thick / 2, y + at, thick, piece, colour);
    else bar(marks, x + at, y - thick / 2, piece, thick, colour);
  }
}

const SHAPES = new Set(['path', 'ellipse', 'polygon', 'line', 'rect', 'circle', 'polyline']);
const KEPT = new Set([
  'd', 'x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'points', 'x1', 'y1', 'x2', 'y2', 'fill', 'stroke',
  'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'transform',
]);

function shape(node, place) {
  let { transform } = node.attributes;
  if (transform && !transform.includes('rotate')) transform = '';
  const own = Object.entries(node.attributes)
    .filter(([name]) => KEPT.has(name) && name !== 'transform')
    .map(([name, value]) => ` ${name}="${String(value).replace(/[&<>"]/g, '')}"`);
  const width = /stroke-width: ([\d.]+)/.exec(node.styles?.cssText || node.attributes.style || '');
  if (width) own.push(` stroke-width="${width[1]}"`);
  const [x, y, sx, sy] = place.map((number) => Math.round(number * 1000) / 1000);
  return `<g transform="matrix(${sx} 0 0 ${sy} ${x} ${y})${transform ? ` ${transform}` : ''}"><${node.kind}${own.join('')}/></g>`;
}

function walk(node, before, colour, clip, marks) {
  const place = moved(node, before);
  const [x, y, sx, sy] = place;
  const own = node.attributes;
  if (own.fill && own.fill !== 'currentColor' && node.kind === 'g') colour = own.fill;
  switch (node.kind) {
    case 'use':
      if (clip) marks.push(['piece', node.glyph, round(x), round(y), sx, -sy, ...clip.map(round), colour]);
      else marks.push(['glyph', node.glyph, round(x), round(y), Math.round(sx * 1000) / 1000, colour]);
      return;
    case 'svg': {
      const [left, bottom, width, height] = own.viewBox.split(' ').map(Number);
      const corner = [x + sx * own.x, y + sy * own.y];
      const inside = [corner[0] - sx * left, corner[1] - sy * bottom, sx, sy];
      const edges = [corner[0], corner[1] + Math.min(0, sy * height), sx * width, Math.abs(sy * height)];
      for (const child of node.children) walk(child, inside, colour, edges, marks);
      return;
    }
    case 'text':
      marks.push([
        'text', node.children.map((child) => child.value || '').join(''), String(own['data-variant']),
        round(x), round(y), round(parseFloat(own['font-size']) * sx), colour,
      ]);
      return;
    case 'line':
      if (own['data-line']) {
        rule(marks, node, place, colour);
        return;
      }
      break;
    case 'rect': {
      const [width, height] = [sx * own.width, Math.abs(sy) * own.height];
      const [left, top] = [x + sx * own.x, y + sy * own.y - height];
      if (own['data-bgcolor']) marks.push(['patch', round(left), round(top), round(width), round(height)]);
      else if (own['data-frame'] || (own.fill === 'none' && !own.rx && !own['stroke-dasharray'])) {
        const thick = (own['stroke-width'] || 70) * sx;
        for (const at of [0, width]) bar(marks, left + at - thick / 2, top - thick / 2, thick, height + thick, colour);
        for (const at of [0, height]) bar(marks, left - thick / 2, top + at - thick / 2, width + thick, thick, colour);
      } else if (!own.rx) bar(marks, left, top, width, height, colour);
      else break;
      return;
    }
    default:
  }
  if (SHAPES.has(node.kind)) {
    marks.push(['shape', shape(node, place), own.fill && own.fill !== 'none' && own.fill !== 'currentColor' ? own.fill : colour]);
    return;
  }
  for (const child of node.children || []) walk(child, place, colour, clip, marks);
}

// the drawing of MathJax's root element: marks and [width, height, depth], or null where it has no size of its own
export function drawing(svg) {
  const box = svg.attributes.viewBox;
  if (!box) return null;
  const [, top, width, height] = box.split(' ').map(Number);
  const marks = [];
  for (const child of svg.children) walk(child, [0, 0, 1, 1], '', null, marks);
  return { marks, size: [width, -top, height + top] };
}
