import type { Tools } from './extras.js';

/** So far, in CSS px, a finger goes at least to turn to the next picture. */
const SWIPE = 40;

/** Shows the picture of a link as large as fits, with its words; from it the reader goes on to the others of its event. */
export function lightbox(opener: HTMLElement, { host, html, nothing, render, fill, words }: Tools): true {
  if (!opener.isConnected) return true; // gone while this was loaded
  const links = [...opener.closest('.story')!.querySelectorAll<HTMLAnchorElement>('[part~=zoom]')];
  const all = links.length;
  const { pictures, count, previous, next, close } = words();
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  host.renderRoot.querySelector('.root')!.append(dialog);
  const forward = getComputedStyle(dialog).direction === 'rtl' ? -1 : 1;
  let at = links.indexOf(opener as HTMLAnchorElement);
  let startX: number;
  let swiped: boolean;

  const button = (part: string, name: string, sign: string, press: () => void): unknown =>
    html`<button part=${part} class=${part} aria-label=${name} @click=${press}>${sign}</button>`;

  function show(step: number): void {
    at = (at + step + all) % all;
    const link = links[at]!;
    render(
      html`<div class="shown" role="status" lang=${link.closest<HTMLElement>('[lang]')?.lang ?? nothing}>
          <img src=${link.href} alt=${link.querySelector('img')?.alt ?? link.textContent} draggable="false" />
          <div class="words" dir="auto">
            ${all > 1 ? html`<span class="small">${fill(count, { n: `${at + 1}`, all: `${all}` })}</span>` : nothing}
            ${link.closest('figure')?.querySelector('figcaption')?.cloneNode(true)}
          </div>
        </div>
        ${
          all > 1
            ? html`${button('previous', previous, '‹', () => show(-1))}${button('next', next, '›', () => show(1))}`
            : nothing
        }
        ${button('close', close, '×', () => dialog.close())}`,
      dialog,
    );
  }

  const turn = (right: boolean): void => {
    if (all > 1) show(right ? forward : -forward);
  };
  Object.assign(dialog, {
    part: 'lightbox',
    ariaLabel: pictures,
    onkeydown(press: KeyboardEvent) {
      if (/^Arrow[LR]/.test(press.key)) turn(press.key === 'ArrowRight');
      // the page behind must not scroll
      if (/^(?:Arrow|Page|Home|End)/.test(press.key)) press.preventDefault();
    },
    onwheel(turned: WheelEvent) {
      if (!turned.ctrlKey) turned.preventDefault();
    },
    onpointerdown({ clientX }: PointerEvent) {
      startX = clientX;
      swiped = false;
    },
    onpointerup({ clientX }: PointerEvent) {
      swiped = Math.abs(clientX - startX) > SWIPE;
      if (swiped) turn(clientX < startX);
    },
    onclick({ target }: MouseEvent) {
      if (!swiped && !(target as Element).closest('.words, button')) dialog.close();
    },
    onclose() {
      dialog.remove();
      opener.focus({ preventScroll: true });
    },
  });
  show(0);
  dialog.showModal();
  return true;
}
