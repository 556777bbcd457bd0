// A rollup plugin for the CDN builds: Lit's templates are parsed by src/views/parts/parse-html.ts.
//
// A stock lit-html makes a Trusted Types policy named `lit-html` as it loads. Where a page allows no such name, or another copy of
// Lit has taken it, createPolicy throws and the element is never defined. So the policy goes, and the one line that parses a
// template calls parseInto instead. lit-html is pinned in package-lock.json; when a new version writes these two expressions
// otherwise, the build stops here. It may all go when Lit parses without a policy of
// its own, or makes one only where it is let.
//
// Two messages of css`` go as well: they speak of mistakes that a build of ours cannot hold, and weigh 80 bytes of brotli.
import { fileURLToPath } from 'node:url';

const PARSER = fileURLToPath(new URL('../build/views/parts/parse-html.js', import.meta.url));

// names are minified, hence the back-references
const EXPRESSIONS = [
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

const MESSAGES = [
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
      if (/[\\/]@lit[\\/]reactive-element[\\/]css-tag\.js$/.test(id))
        return { code: replaced(MESSAGES, code, id, fail), map: null };
      if (/[\\/]lit-html[\\/](?:.*[\\/])?lit-html\.js$/.test(id)) {
        patched++;
        // no line is added, so Lit's own lines keep their numbers
        return {
          code: `import { parseInto } from ${JSON.stringify(PARSER)};${replaced(EXPRESSIONS, code, id, fail)}`,
          map: null,
        };
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
