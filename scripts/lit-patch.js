// A rollup plugin for the CDN builds: Lit's templates are parsed by src/views/parts/parse-html.ts.
//
// A stock lit-html makes a Trusted Types policy named `lit-html` as it loads. Where a page allows no such name, or another copy of
// Lit has taken it, createPolicy throws and the element is never defined. So the policy goes, and the one line that parses a
// template calls parseInto instead. That may go when Lit parses without a policy of its own, or makes one only where it is let.
//
// What such a copy has no use for goes as well: hooks for polyfills and server rendering, decorators, directives, expressions in
// places where ours have none, and styles for browsers that nothing else here runs in. Nothing of Lit is left on the globals of the
// page. Our templates and properties are looked through for what is gone (GONE). A subclass that wants it is built from npm, where
// Lit is whole.
//
// Lit is pinned in package-lock.json; when a new version writes one of these expressions otherwise, the build stops here.
import { fileURLToPath } from 'node:url';

const PARSER = fileURLToPath(new URL('../build/views/parts/parse-html.js', import.meta.url));

// Each line says what goes, how Lit writes it, and what stands there instead. Lit's names are minified: a name of one letter stands
// for any name, the same wherever the letter comes again.
const LIT_HTML = [
  ['the policy named lit-html', 'e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'e=void 0'],
  [
    'the line that parses a template',
    'const s=l.createElement("template");return s.innerHTML=t,s',
    'const s=l.createElement("template");return parseInto(s,t),s',
  ],
  [
    'a place for polyfills to look at nodes',
    'const s=i(t).nextSibling;i(t).remove(),t=s',
    'const s=t.nextSibling;t.remove(),t=s',
  ],
  ['hooks of lit-html', ',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],

  ['words about a template that is none', 'throw Error("invalid template strings array")', 'throw Error()'],

  ['directives in content', '_$AI(t,i=this){t=M(this,t,i),a(t)', '_$AI(t){a(t)'],
  ['directives in attributes', '_$AI(t,i=this,s,e){const h=this.strings;', '_$AI(t,i,s){const h=this.strings;'],
  ['a directive that is an attribute', 't=M(this,t,i,0),o=!a(t)', 'o=!a(t)'],
  ['a directive in an attribute', 'r=M(this,e[s+n],i,n),', 'r=e[s+n],'],
  ['attributes that are not set by server rendering', 'o&&!e&&this.j(t)', 'o&&this.j(t)'],
  ['directives as listeners', '_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)', '_$AI(t){if((t??=A)===E)'],
  ['children of directives', 'this._$AN=void 0,', '', 4],
  ['parents of directives', 'get _$AU(){return this._$AM._$AU}', '', 3],
  ['parents of directives in content', 'get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  ['where a template stands, for directives', 'get parentNode(){return this._$AM.parentNode}', ''],
  [
    'where content stands, for directives',
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}' +
      'get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '',
  ],
  ['the tag of an attribute, for directives', 'get tagName(){return this.element.tagName}', ''],
  ['the kind of content, for directives', 'this.type=2,', ''],
  ['the kind of an attribute, for directives', 'this.type=1,', ''],
  ['the kind of a property, for directives', '{constructor(){super(...arguments),this.type=3}', '{'],
  ['the kind of a boolean, for directives', '{constructor(){super(...arguments),this.type=4}', '{'],
  ['the kind of a listener, for directives', '{constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', '{'],
  ['what a template is in, for directives', ',this._$AM=i}', '}'],
  ['what content is in, for directives', 'this._$AB=i,this._$AM=s,', 'this._$AB=i,'],
  ['what an attribute is in, for directives', 'this.name=i,this._$AM=e,', 'this.name=i,'],
  ['parts of a kind that it does not know', 'for(const s of this._$AV)void 0!==s&&(', 'for(const s of this._$AV)('],
  ['whether it is connected, for directives', ',this._$Cv=e?.isConnected??!0', ''],
  ['word to directives that it is connected', 'setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['word to directives that they are gone', 'for(this._$AP?.(!1,!0,s);', 'for(;'],

  ['expressions in a tag', 'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  [
    'expressions in raw text',
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";' +
      'for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  [
    'expressions in comments',
    'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    'r.data===n&&d.push({type:2,index:l});',
  ],
  [
    'parts for them',
    '2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),',
    'i=2===r.type?new k(h,h.nextSibling,this,t):new r.ctor(h,r.name,r.strings,this,t),',
  ],
  ['templates for svg and math: how they begin', 'l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
  ['templates for svg and math: how they end', '+(2===i?"</svg>":3===i?"</math>":"")', ''],
  [
    'templates for svg and math: what is taken out',
    'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
    'this.el=S.createElement(f,e),P.currentNode=this.el.content;',
  ],
  [
    'compiled templates',
    'e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
    'e=this._$AC(t)',
  ],
  ['other documents to make nodes in', '(t?.creationScope??l).importNode', 'l.importNode'],
  [
    'comments, closing tags without a name, tags whose name is an expression',
    '/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,',
    '/<\\/?[a-z]/g,',
  ],
  ['the names of raw text', 'y=/^(?:script|style|textarea|title)$/i,', ''],
  [
    'how comments and raw text begin',
    'c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):',
    'c===v?c=p:',
  ],
  ['how raw text goes on after a tag', 'c=n??v', 'c=v'],
  ['how comments and raw text end', 'c===_||c===m?c=v:(c=p,n=void 0)', 'c=p'],
  [
    'an expression for a whole attribute',
    'void 0===u[1]?d=-2:(d=c.lastIndex-u[2].length,a=u[1],',
    '(d=c.lastIndex-u[2].length,a=u[1],',
  ],
  ['the mark of such an expression', 's+o+(-2===d?i:x)', 's+o+x'],
  ['attributes that are there or not', 'class L extends H{j(t){this.element.toggleAttribute(this.name,!!t&&t!==A)}}', ''],
  ['the sign of such an attribute', '"?"===e[1]?L:', ''],
  ['names by which other packages of Lit find its parts', 'M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z', ''],
  [
    'listeners that come and go, or have options',
    'if((t??=A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);' +
      'e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t',
    'this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t',
  ],
  [
    'listeners that are objects, or ask what they are called on',
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH(t)',
  ],
  [
    'a place to draw before',
    'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
    '(i._$litPart$??=new k(i.appendChild(c()),null,void 0,s??{}))._$AI(t)',
  ],
  [
    'what content is told of its place',
    'constructor(t,i,s,e){this._$AH=A,this._$AA=t,this._$AB=i,this.options=e}',
    'constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}',
  ],
  [
    'and attributes',
    'constructor(t,i,s,e,h){this._$AH=A,this.element=t,this.name=i,this.options=h,',
    'constructor(t,i,s){this._$AH=A,this.element=t,this.name=i,',
  ],
  [
    'who tells them',
    'new k(h,h.nextSibling,this,t):new r.ctor(h,r.name,r.strings,this,t),',
    'new k(h,h.nextSibling):new r.ctor(h,r.name,r.strings),',
  ],
  [
    'a mark that nobody can guess: no text of a feed is parsed with a template',
    '`lit$${Math.random().toFixed(9).slice(2)}$`',
    '"lit$$"',
  ],
  ['blanks, letter by letter', '"[ \\t\\n\\f\\r]"', '"\\\\s"'],
  ['and what is none', '[^ \\t\\n\\f\\r"', '[^\\\\s"'],
  ['lists that are no arrays', 'd=t=>u(t)||"function"==typeof t?.[Symbol.iterator]', 'd=u'],
  ['who tells lists', 'new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()))'],
  ['who tells templates', 'const t=new R(e,this),s=t.u(this.options);', 'const t=new R(e),s=t.u();'],
  ['what templates are told', 'constructor(t,i){this._$AV=[],this._$AD=t}', 'constructor(t){this._$AV=[],this._$AD=t}'],
  ['what they pass on', 'u(t){const{el', 'u(){const{el'],
  ['what a template is made with', '[f,v]=N(t,i);this.el=S.createElement(f,e),', '[f,v]=N(t);this.el=S.createElement(f),'],
  ['the kinds of templates', 'constructor({strings:t,_$litType$:i},e){let r;', 'constructor({strings:t}){let r;'],
  ['what kind a template is', 'const{values:i,_$litType$:s}=t,', 'const{values:i}=t,'],
  ['and is told to be', 'const N=(t,i)=>{const s=t.length-1', 'const N=t=>{const s=t.length-1'],
  ['what all is drawn with', 'new k(i.appendChild(c()),null,void 0,s??{})', 'new k(i.appendChild(c()),null)'],
  ['content that shall stay as it is', '&&t!==E&&this._(t)', '&&this._(t)'],
  ['an attribute that shall', 't!==this._$AH&&t!==E,', 't!==this._$AH,'],
  ['a piece of one that shall', 'r===E&&(r=this._$AH[n]),', ''],
];

const LIT_ELEMENT = [
  ['what is drawn where nothing is', 'render(){return r}', ''],
  ['the mark of an element of theirs', 'i._$litElement$=!0,', ''],
  [
    'hooks of lit-element',
    ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
    ';',
  ],
  ['the versions of lit-element', '(s.litElementVersions??=[]).push("4.2.2");', ''],
  ['word to directives, as they begin', 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [
    'word to directives, as it comes and goes',
    'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    '',
  ],
  ['what they are told through', 'this._$Do=e(r,this.renderRoot,this.renderOptions)', 'e(r,this.renderRoot)'],
  ['the options of an element', 'constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}', ''],
  [
    'a place before <style> elements',
    'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
    '',
  ],
  ['a long name of its own', 'finalized', '$b'],
];

const REACTIVE_ELEMENT = [
  ['an update that is not enabled', 'enableUpdating(t){}', ''],
  ['a class that asks nothing before an update', 'willUpdate(t){}', ''],
  ['a hook for polyfills', ',p=a.reactiveElementPolyfillSupport', ''],
  ['an empty script for attributes', 'c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
  ['names that a compiler of theirs keeps', 'd("elementProperties")', '"elementProperties"', 2],
  ['another of them', 'd("finalized")', '"finalized"', 2],
  ['and another', 'd("properties")', '"properties"'],
  ['hooks of reactive-element', ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
  ['the metadata of decorators', 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'properties from decorators',
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  ['what decorators do to a class', 'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  ['what a class hands down of it', ',void 0!==t.l&&(this.l=[...t.l])', ''],
  ['what an instance does of it', ',this.constructor.l?.forEach(t=>t(this))', ''],
  [
    'properties with accessors of their own',
    'if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),' +
      'this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}',
    'this.elementProperties.set(t,s),e(this.prototype,t,this.getPropertyDescriptor(t,Symbol(),s))',
  ],
  [
    'what these accessors do',
    'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},',
    'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},',
  ],
  [
    'values that such properties have from the start',
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  ['what is the first value of these', '{useDefault:i,reflect:e,wrapped:h},r)', '{useDefault:i,reflect:e})'],
  ['and whether it is told', '(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)', 'this._$Ej.set(t,s??this[t])'],
  ['other promises of an update', 'return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}', 'return this._$ES}'],
  [
    'an update that failed before: performUpdate of ours lets none fail',
    'try{await this._$ES}catch(t){Promise.reject(t)}',
    'await this._$ES;',
  ],
  ['a class that has no attributes', 'this._$Eh&&[...this._$Eh.keys()]', '[...this._$Eh.keys()]'],
  ['updates that wait', 'const t=this.scheduleUpdate();return null!=t&&await t,', 'return this.performUpdate(),'],
  ['how they wait', 'scheduleUpdate(){return this.performUpdate()}', ''],
  ['properties named by symbols', 's=[...r(t),...o(t)]', 's=r(t)'],
  [
    'types of attributes that none of ours has',
    'switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t',
    'return s===Boolean?t?"":null:t',
  ],
  [
    'reading of these',
    'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i',
    'return s===Boolean?null!==t:t',
  ],
  ['converters that also write', '(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(', 'u.toAttribute('],
  [
    'converters that are objects',
    'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);',
    'h=t.converter??u.fromAttribute;this._$Em=e;const r=h(s,t.type);',
  ],
  [
    'what holds for a property where nothing is said',
    ',b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}',
    '',
  ],
  ['and that it holds', 'return this.elementProperties.get(t)??b', 'return this.elementProperties.get(t)'],
  [
    'names of attributes that may be anything',
    'return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
    'return!1===i?void 0:i??t.toLowerCase()',
  ],
  ['properties that judge a change', '(i.hasChanged??f)(h,s)', 'f(h,s)'],
  ['controllers that are taken off', 'removeController(t){this._$EO?.delete(t)}', ''],
  [
    'a sheet that is named twice',
    'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
    'return[s].flat(1/0)',
  ],
  [
    'values that are handed to requestUpdate',
    'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=',
    'requestUpdate(t,s,i){if(void 0!==t){const r=this.constructor,h=this[t];if(i??=',
  ],
  [
    'the question whether to update',
    'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}' +
      'catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
    'const s=this._$AL;try{this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
  ],
  ['who answers it', 'shouldUpdate(t){return!0}', ''],
  [
    'word to the element that it has been updated',
    ',this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)',
    '',
  ],
  ['who hears it', 'updated(t){}firstUpdated(t){}', ''],
  ['whether it was updated before', 'this.hasUpdated=!1,', ''],
  [
    'and what is done but once: a root it has from its first connection on',
    'if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}}',
    'if(this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}',
  ],
  [
    'what a property was before',
    'this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),',
    'this._$AL.set(t,s),',
  ],
  ['what holds where createProperty is told nothing', 'createProperty(t,s=b)', 'createProperty(t,s)'],
  ['a long name of its own', 'elementProperties', '$a', 9],
  ['another one', 'finalized', '$b', 3],
];

const CSS_TAG = [
  ['sheets that are no styles of ours', 'o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet)', 'o.map(t=>t.styleSheet)'],
  [
    'the question whether style sheets can be adopted',
    'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
    'e=!0',
  ],
  [
    'styles that are no text of ours',
    'constructor(t,e,o){if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}',
    'constructor(t){this.cssText=t}',
  ],
  [
    'sheets that two classes share',
    'let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t',
    'return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o',
  ],
  ['styles as text', 'toString(){return this.cssText}', ''],
  [
    'expressions in styles',
    'i=(t,...e)=>{const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;' +
      "throw Error(\"Value passed to 'css' function must be a 'css' function result: \"+t+\". Use 'unsafeCSS' to pass non-literal values, " +
      'but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)}',
    'i=t=>new n(t[0])',
  ],
];

const FILES = [
  ['/lit-html/lit-html.js', LIT_HTML],
  ['/lit-element/lit-element.js', LIT_ELEMENT],
  ['/@lit/reactive-element/reactive-element.js', REACTIVE_ELEMENT],
  ['/@lit/reactive-element/css-tag.js', CSS_TAG],
];

const NAME = /(?<![\w$])[A-Za-z](?![\w$])/g;
const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** An expression as a pattern for it under any names. */
function like(expression) {
  const seen = new Set();
  const source = escaped(expression).replace(NAME, (letter) => {
    if (seen.has(letter)) return `\\k<${letter}>`;
    seen.add(letter);
    return `(?<![\\w$])(?<${letter}>[\\w$]+)(?![\\w$])`;
  });
  return new RegExp(source, 'g');
}

/** The same with the names that were found. */
const named = (expression, names = {}) => expression.replace(NAME, (letter) => names[letter] ?? letter);

// what setHTML always drops: in a template it would shift Lit's bindings, and only in some browsers
const DROPPED = /<(?:script|iframe|frame|object|embed|use)\b|\son\w+=|=["']?\s*javascript:/i;

/** What a Lit without the expressions above cannot do, as it would stand in a template of ours (`${}` for an expression). */
const GONE_FROM_TEMPLATES = [
  [/^(?:svg|mathml)`/, 'is not html (put <svg> into html``)'],
  [/^html`[^]*<(?:script|style|textarea|title)\b/i, 'has raw text'],
  [/^html`[^]*<!--/, 'has a comment'],
  [/^html`[^]*<\/?(?:[A-Z]|\$\{\})/, 'has a tag that is not written in small letters'],
  [/^html`[^]*\s\?[a-z-]+=["']?\$\{\}/i, 'has an attribute that is there or not (write `${yes ? "" : nothing}`)'],
  [/^html`[^]*<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*?\s\$\{\}[\s/>]/i, 'has an expression for a whole attribute'],
  [/^css`[^]*\$\{\}/, 'has an expression in its styles'],
];
/** And as it would stand in our code. */
const GONE_FROM_CODE = [
  [/@[a-z]+=\$\{[^}]*\b(?:nothing|undefined|null|handleEvent)\b/, 'listeners that are not always a function'],
  [/\bnoChange\b/, 'content that stays as it is'],
  [/\$\{[^{}]*(?:\bnew (?:Set|Map)\(|\.(?:values|keys|entries|matchAll)\()[^(){}]*\)\s*\}/, 'lists that are no arrays'],
  [/\btype: (?:Number|Object|Array)\b|\b(?:fromAttribute|hasChanged|noAccessor)\b/, 'properties'],
  [/\b(?:addInitializer|removeController|getUpdateComplete|scheduleUpdate|shouldUpdate|firstUpdated|updated)\(/, 'methods'],
];

export function litPatch() {
  let patched = 0;

  /** Each expression must be there as often as is said: else Lit is another than the one that this was written for. */
  function replaced(expressions, code, id, fail) {
    for (const [what, expression, instead, times = 1] of expressions) {
      const found = [...code.matchAll(like(expression))].length;
      if (found !== times)
        fail(
          `Found ${what} ${found} times in ${id}, not ${times}. Look at what Lit writes now, and mend scripts/lit-patch.js.`,
        );
      code = code.replace(like(expression), (...match) => {
        const names = match.at(-1);
        return named(instead, typeof names === 'object' ? names : {});
      });
    }
    return code;
  }

  /** What is wrong with a module of ours, for a Lit like this. */
  function faultIn(code, tree) {
    for (const template of templatesIn(tree)) {
      if (DROPPED.test(template))
        return `holds what setHTML drops (${DROPPED.exec(template)[0].trim()}). Make it with createElement.`;
      const [, why] = GONE_FROM_TEMPLATES.find(([pattern]) => pattern.test(template)) ?? [];
      if (why)
        return `has a template that ${why}, which scripts/lit-patch.js takes out of Lit. Do without, or put it back there.`;
    }
    const [pattern, what] = GONE_FROM_CODE.find(([one]) => one.test(code)) ?? [];
    return (
      pattern &&
      `uses ${what} that scripts/lit-patch.js takes out of Lit (${pattern.exec(code)[0]}). Do without, or put them back there.`
    );
  }

  return {
    name: 'lit-patch',
    buildStart() {
      patched = 0;
    },
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const [file, expressions] = FILES.find(([end]) => path.endsWith(end)) ?? [];
      if (file) {
        const rest = replaced(expressions, code, id, (message) => this.error(message));
        if (file !== '/lit-html/lit-html.js') return { code: rest, map: null };
        patched++;
        // no line is added, so Lit's own lines keep their numbers
        return { code: `import { parseInto } from ${JSON.stringify(PARSER)};${rest}`, map: null };
      }
      if (/\/lit-html\/(?:async-)?directive/.test(path))
        this.error(`${id} is a directive, which scripts/lit-patch.js takes out of Lit. Do without, or put them back there.`);
      const fault = id.includes('node_modules') ? undefined : faultIn(code, this.parse(code));
      if (fault) this.error(`${id} ${fault}`);
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

/** Each template in a syntax tree as text, with its tag: html`<p>${}</p>`. */
function* templatesIn(node) {
  if (Array.isArray(node)) for (const one of node) yield* templatesIn(one);
  else if (node && typeof node === 'object') {
    if (node.type === 'TaggedTemplateExpression' && /^(?:html|svg|mathml|css)$/.test(node.tag.name))
      yield `${node.tag.name}\`${node.quasi.quasis.map((part) => part.value.raw).join('${}')}\``;
    for (const value of Object.values(node)) yield* templatesIn(value);
  }
}
