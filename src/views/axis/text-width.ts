// How wide words are written, without asking the page for a layout.

/** How words are written, as a canvas takes it. */
export type Font = Readonly<Pick<CanvasRenderingContext2D, 'font' | 'letterSpacing' | 'wordSpacing'>>;

const measured = new Map<string, number>();
let brush: CanvasRenderingContext2D | null | undefined;
let used: Font | undefined;

/** Small bold words within an element whose style is given: the same object as long as they are written the same. */
export function fontOf({ fontSize, fontFamily, letterSpacing, wordSpacing }: CSSStyleDeclaration): Font {
  const font: Font = {
    font: `600 ${Math.max(12, parseFloat(fontSize) * 0.8125)}px ${fontFamily}`,
    letterSpacing: letterSpacing.replace('normal', '0px'),
    wordSpacing,
  };
  return used && Object.values(used).join() === Object.values(font).join() ? used : font;
}

/** Width of a text in CSS px. What was measured is kept as long as the font is the same object. */
export function widthOf(text: string, font: Font): number {
  if (used !== font || measured.size > 5000) measured.clear();
  let width = measured.get(text);
  if (width === undefined) {
    brush ??= document.createElement('canvas').getContext('2d');
    if (brush) Object.assign(brush, (used = font));
    measured.set(text, (width = brush?.measureText(text).width ?? text.length * 8));
  }
  return width;
}
