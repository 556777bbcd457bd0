// The first script of a page under test: keeps what goes wrong on it, for the test to read as `log`.
// collect.js?old takes setHTML away, as in a browser that does not have it yet.
window.log = { violations: [], errors: [] };
addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, blockedURI }) => {
  window.log.violations.push({ directive: effectiveDirective, source: sourceFile, blocked: blockedURI });
});
addEventListener('error', ({ message, filename }) => window.log.errors.push({ message, source: filename }));
addEventListener('unhandledrejection', ({ reason }) => window.log.errors.push({ message: String(reason), source: '' }));
if (document.currentScript.src.endsWith('?old')) delete Element.prototype.setHTML;
