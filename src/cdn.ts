// The entry for pages without a build: registers the element, brings Lit along.
import './define.js';
