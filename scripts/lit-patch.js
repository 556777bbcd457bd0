// A rollup plugin for the CDN builds: Lit's templates are parsed by src/views/parts/parse-html.ts.
//
// A stock lit-html makes a Trusted Types policy named `lit-html` as it loads. Where a page allows no such name, or another copy of
// Lit has taken it, createPolicy throws and the element is never defined. So the policy goes, and the one line that parses a
// template calls parseInto instead. lit-html is pinned in package-lock.json; when a new version writes these two expressions
// otherwise, the build stops here. It may all go when Lit parses without a policy of
// its own, or makes one only where it is let.
//
// What such a copy has no use for goes as well: hooks for polyfills, server rendering and decorators, the list of versions that warns
// of two Lits in one application, styles for browsers that nothing else here runs in, and messages about mistakes that a build cannot
// hold. It is 370 bytes of brotli less, and nothing of Lit is left on the globals of the page.
import { fileURLToPath } from 'node:url';

const PARSER = fileURLToPath(new URL('../build/views/parts/parse-html.js', import.meta.url));

// names are minified, hence the back-references
const PARSING = [
  {
    what: 'the policy named lit-html',
    pattern:
      /(?<variable>\w+)=(?<types>\w+)\?\k<types>\.createPolicy\("lit-html",\{createHTML:(?<html>\w+)=>\k<html>\}\):void 0/g,
    replacement: '$<variable>=void 0',
  },
  {
    what: 'the line that parses a template',
    pattern:
      /(?<head>static createElement\((?<html>\w+),\w+\)\{const (?<template>\w+)=\w+\.createElement\("template"\);return )\k<template>\.innerHTML=\k<html>,/g,
    replacement: '$<head>parseInto($<template>,$<html>),',
  },
];

const LIT_HTML = [
  ...PARSING,
  {
    what: 'hooks of lit-html',
    pattern: /(?<=;)\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\);/g,
    replacement: '',
  },
  { what: 'a hook for polyfills of lit-html', pattern: /,\w+=\w+\.litHtmlPolyfillSupport/g, replacement: '' },
];

const LIT_ELEMENT = [
  {
    what: 'hooks of lit-element',
    pattern: /,\w+\.litElementHydrateSupport\?\.[^;]+;const \w+=\w+\.litElementPolyfillSupport;[^;]+;/g,
    replacement: ';',
  },
  { what: 'the versions of lit-element', pattern: /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/g, replacement: '' },
];

const REACTIVE_ELEMENT = [
  { what: 'a hook for polyfills', pattern: /,\w+=\w+\.reactiveElementPolyfillSupport/g, replacement: '' },
  {
    what: 'hooks of reactive-element',
    pattern: /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/g,
    replacement: ';',
  },
  {
    what: 'the metadata of decorators',
    pattern: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/g,
    replacement: '',
  },
  {
    what: 'properties from decorators',
    pattern: /const (?<all>\w+)=this\[Symbol\.metadata\];if\(null!==\k<all>\)\{[^}]+\}(?=this\._\$Eh=)/g,
    replacement: '',
  },
];

const CSS_TAG = [
  {
    what: 'the question whether style sheets can be adopted',
    pattern: /(?<=,e=)t\.ShadowRoot&&[^,]+(?=,s=Symbol\(\))/g,
    replacement: '!0',
  },
  {
    what: 'the message about a value that is no css',
    pattern: /Error\("Value passed to 'css' function must be [^;]+page security\."\)/g,
    replacement: 'Error("css")',
  },
  {
    what: 'the message about a constructed CSSResult',
    pattern: /Error\("CSSResult is not constructable[^"]+"\)/g,
    replacement: 'Error("css")',
  },
];

const FILES = [
  ['/lit-html/lit-html.js', LIT_HTML],
  ['/lit-element/lit-element.js', LIT_ELEMENT],
  ['/@lit/reactive-element/reactive-element.js', REACTIVE_ELEMENT],
  ['/@lit/reactive-element/css-tag.js', CSS_TAG],
];

// what setHTML always drops: in a template it would shift Lit's bindings, and only in some browsers
const DROPPED = /<(?:script|iframe|frame|object|embed|use)\b|\son\w+=|=["']?\s*javascript:/i;

export function litPatch() {
  let patched = 0;

  /** Each expression must be there once: else Lit is another than the one that this was written for. */
  function replaced(expressions, code, id, fail) {
    for (const { what, pattern, replacement } of expressions) {
      const found = code.match(pattern)?.length ?? 0;
      if (found !== 1)
        fail(
          `Found ${what} ${found} times in ${id}, and it must be there once. Look at what Lit writes now, and mend scripts/lit-patch.js.`,
        );
      code = code.replace(pattern, replacement);
    }
    return code;
  }

  return {
    name: 'lit-patch',
    buildStart() {
      patched = 0;
    },
    transform(code, id) {
      const fail = (message) => this.error(message);
      const [file, expressions] = FILES.find(([end]) => id.replaceAll('\\', '/').endsWith(end)) ?? [];
      if (file) {
        const rest = replaced(expressions, code, id, fail);
        if (file !== '/lit-html/lit-html.js') return { code: rest, map: null };
        patched++;
        // no line is added, so Lit's own lines keep their numbers
        return { code: `import { parseInto } from ${JSON.stringify(PARSER)};${rest}`, map: null };
      }
      if (!id.includes('node_modules'))
        for (const text of templatesIn(this.parse(code)))
          if (DROPPED.test(text))
            this.error(
              `A template of ${id} holds what setHTML drops (${DROPPED.exec(text)[0].trim()}). Make it with createElement.`,
            );
    },
    buildEnd(error) {
      if (!error && patched !== 1) this.error(`Patched ${patched} copies of lit-html, and there must be one in the bundle.`);
    },
    generateBundle(options, bundle) {
      for (const { code, fileName } of Object.values(bundle))
        if (code?.includes('createPolicy("lit-html"')) this.error(`${fileName} still makes Lit's policy.`);
    },
  };
}

/** The text of each html`` and svg`` template in a syntax tree. */
function* templatesIn(node) {
  if (Array.isArray(node)) for (const one of node) yield* templatesIn(one);
  else if (node && typeof node === 'object') {
    if (node.type === 'TaggedTemplateExpression' && /^(?:html|svg|mathml)$/.test(node.tag.name))
      yield node.quasi.quasis.map((part) => part.value.raw).join('${}');
    for (const value of Object.values(node)) yield* templatesIn(value);
  }
}
