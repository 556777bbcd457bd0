import js from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript';
import tseslint from 'typescript-eslint';

/** `new Date(text)` guesses, and every engine guesses otherwise. Numbers and other dates are welcome. */
const noDateFromText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { text: 'Read dates with parseDate (src/core/span.ts); {{name}}(text) guesses.' },
  },
  create(context) {
    const { getTypeAtLocation } = context.sourceCode.parserServices;
    const guessed = ts.TypeFlags.StringLike | ts.TypeFlags.Any;
    const holdsText = (type) => (type.isUnion() ? type.types.some(holdsText) : (type.flags & guessed) !== 0);
    return {
      NewExpression({ callee, arguments: [value, second] }) {
        if (!/Date(Mini)?$/.test(callee.name) || !value || second || value.type === 'SpreadElement') return;
        if (holdsText(getTypeAtLocation(value))) context.report({ node: value, messageId: 'text', data: callee });
      },
    };
  },
};

// Every field of a feed is hostile: text is bound as text, and markup has one door.
const MARKUP = 'Bind text as text; markup goes through src/views/parts/markup.ts.';
const NO_MARKUP_FROM_TEXT = [
  { selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]', message: MARKUP },
  { selector: 'TaggedTemplateExpression TemplateElement[value.raw=/[.](inner|outer)HTML\\s*=/]', message: MARKUP },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|writeln)$/]',
    message: MARKUP,
  },
  { selector: 'CallExpression[callee.object.name="document"][callee.property.name="write"]', message: MARKUP },
];
const NO_DATE_PARSE = {
  selector: 'MemberExpression[object.name=/Date(Mini)?$/][property.name="parse"]',
  message: 'Read dates with parseDate (src/core/span.ts); Date.parse guesses.',
};
const UNSAFE_DIRECTIVES = {
  regex: '^lit(-html)?/(directives/unsafe-.*|static-html\\.js)$',
  message: MARKUP,
};
const DATE_FNS_BARREL = {
  name: 'date-fns',
  message: 'Import date-fns/addYears: the barrel is 250 requests for each test file.',
};

// The pure half of the house runs in Node, in workers and in tests without a page, and loads nothing.
const PURE = ['src/core/**', 'src/adapters/**', 'src/publish/**'];
const NOT_PURE = [
  ...[
    'window',
    'self',
    'document',
    'navigator',
    'location',
    'history',
    'screen',
    'customElements',
    'localStorage',
    'sessionStorage',
  ],
  ...['Document', 'DocumentFragment', 'Element', 'HTMLElement', 'Node', 'Event', 'CustomEvent', 'EventTarget', 'DOMParser'],
  ...['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'CSSStyleSheet', 'matchMedia', 'getComputedStyle'],
  ...['requestAnimationFrame', 'requestIdleCallback', 'fetch', 'XMLHttpRequest'],
].map((name) => ({ name, message: 'This part of the house names no DOM and loads nothing.' }));

export default defineConfig(
  globalIgnores(['build/', 'coverage/', 'dist/', 'bench/node_modules/', '**/*.d.ts']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // a number in a template is read as it is written
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // with noUncheckedIndexedAccess, `starts[i]!` is the honest way through a column whose length is known
      '@typescript-eslint/no-non-null-assertion': 'off',
      // an empty text and a condition that does not hold fall through || on purpose
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
      // { events: _, ...rest } is how one field is left out
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // () => void scene.select(id) and () => scene.select(id) say the same where nobody looks at the answer
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['src/**/*.ts'], ...lit['flat/all'] },
  { files: ['src/**/*.ts'], ...wc['flat/best-practice'], settings: { wc: { elementBaseClasses: ['LitElement'] } } },
  { files: ['src/**/*.ts'], plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    files: ['src/**/*.ts'],
    plugins: { house: { rules: { 'no-date-from-text': noDateFromText } } },
    languageOptions: { globals: globals.browser },
    rules: {
      'house/no-date-from-text': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-imports': ['error', { paths: [DATE_FNS_BARREL], patterns: [UNSAFE_DIRECTIVES] }],
      'no-restricted-syntax': ['error', ...NO_MARKUP_FROM_TEXT, NO_DATE_PARSE],
      // a view is a pure function of its scene: there is no `this` to hang a handler on, and short lists need no keys
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
      // Lit binds its listeners to the element, and the verbs of a scene are closures that a view takes apart
      '@typescript-eslint/unbound-method': 'off',
      // LitElement has every lifecycle callback that it is asked for
      'wc/guard-super-call': 'off',
      // there are no decorators in the house
      'lit/prefer-query-decorators': 'off',
      // Safari takes the list out of <ol style="list-style: none">, and role="list" puts it back
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  { files: ['src/cli/**'], languageOptions: { globals: globals.node }, rules: { 'no-console': 'off' } },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...NOT_PURE],
      '@typescript-eslint/no-restricted-types': [
        'error',
        { types: Object.fromEntries(NOT_PURE.map(({ name, message }) => [name, message])) },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    languageOptions: { globals: { ...globals.browser, ...globals.mocha } },
    rules: {
      // expect(…).to.be.true is a statement, and chai types every assertion as a promise
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['*.js', 'scripts/**/*.js', 'bench/**/*.js', 'test/engines/*.js', 'test/support/*.js', 'test/node/**/*.js'],
    languageOptions: { globals: globals.node },
  },
  { files: ['demo/**/*.js', 'test/pages/**/*.js', 'bench/peers/*.page.js'], languageOptions: { globals: globals.browser } },
  prettier,
);
