const KINDS: readonly [kind: 'image' | 'video' | 'audio', names: RegExp][] = [
  ['image', /^image(?:$|\/)|\.(?:avif|gif|jpe?g|png|svg|webp)$/i],
  ['video', /^video(?:$|\/)|\.(?:m4v|mov|mp4|ogv|webm)$/i],
  ['audio', /^audio(?:$|\/)|\.(?:aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i],
];

/**
 * What an address leads to, as its MIME types (or the first word of one) say it, or else its ending.
 *
 * @returns `undefined` where neither says
 */
export function mediaKind(url: string, ...types: readonly (string | undefined)[]): 'image' | 'video' | 'audio' | undefined {
  const says = [...types, url.replace(/[?#].*$/, '')];
  return KINDS.find(([, names]) => says.some((one) => one !== undefined && names.test(one)))?.[0];
}
