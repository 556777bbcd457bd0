import { TextDecoder } from 'node:util';
import { createReadStream, openSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { chunks, createSpool, inFile, type Bytes } from './bytes.js';
import { CommandError, type Io } from './io.js';
import { createProgress } from './progress.js';
import { sizeInWords } from './size.js';
import { systemWords } from './system-words.js';

/** What a command was given, as UTF-8 without a byte order mark. */
export interface Input {
  /** As messages call it: the path or address as it was given. */
  readonly name: string;
  /** Path of the file; absent for addresses and for what comes in. */
  readonly path?: string;
  /** Address that it came from in the end, after redirects. */
  readonly url?: string;
  readonly bytes: Bytes;
}

export interface InputOptions {
  /** Most bytes that are taken from an address or from what comes in. */
  readonly maxBytes: number;
  /** Name of an encoding, where the text does not say its own. */
  readonly encoding?: string | undefined;
}

/** Milliseconds without a byte after which an address is given up. */
const SILENCE = 20_000;

export const isAddress = (text: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(text);

/**
 * Opens a file, an address (`http`, `https`) or, for `-`, what comes in.
 *
 * @throws {CommandError} where it cannot be had
 */
export async function openInput(name: string, io: Io, options: InputOptions): Promise<Input> {
  if (name === '-')
    return { name: '<stdin>', bytes: decoded(await collect(io.stdin, 'What comes in', io, options), undefined, io, options) };
  if (isAddress(name)) return fetched(name, io, options);
  if (!name) throw new CommandError('The input has no name. Name a file or an address, or write - for what comes in.');
  const path = resolve(io.cwd, name);
  try {
    const info = statSync(path);
    if (info.isDirectory()) throw new CommandError(`${name} is a folder. Name a file in it.`);
    const bytes = info.isFile() ? inFile(openSync(path, 'r')) : await collect(createReadStream(path), name, io, options);
    return { name, path, bytes: decoded(bytes, undefined, io, options) };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${name} could not be read: ${systemWords(error)}.`);
  }
}

async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  io: Io,
  { maxBytes }: InputOptions,
  total?: number,
): Promise<Bytes> {
  const spool = createSpool(io);
  const progress = createProgress(io, 'Reading', total);
  try {
    for await (const chunk of stream) {
      spool.add(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      if (spool.size > maxBytes)
        throw new CommandError(
          `${name} is larger than ${sizeInWords(maxBytes)}. Where that is meant, allow more: --max-size ${sizeInWords(maxBytes * 4)}.`,
        );
      progress.at(spool.size);
    }
  } finally {
    progress.done();
  }
  return spool.done();
}

async function fetched(address: string, io: Io, options: InputOptions): Promise<Input> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new CommandError(`${address} is not an address. Write one such as https://example.org/events.json.`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new CommandError(`${address} is of ${url.protocol.slice(0, -1)}, and only http and https are fetched.`);

  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE);
  };
  try {
    const response = await io.fetch(url, {
      signal: silence.signal,
      headers: { accept: 'application/json, text/csv, text/calendar, application/atom+xml, application/rss+xml, */*;q=0.5' },
    });
    heard();
    if (!response.ok) throw new CommandError(`${address} answered ${response.status}${refusal(response.status)}.`);
    const length = Number(response.headers.get('content-length') ?? NaN);
    const type = response.headers.get('content-type') ?? '';
    const body = told(response.body ?? new Blob([]).stream(), heard);
    const bytes = await collect(
      body,
      address,
      io,
      options,
      Number.isFinite(length) && !response.headers.has('content-encoding') ? length : undefined,
    );
    const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1];
    return { name: address, url: response.url || address, bytes: decoded(bytes, charset, io, options) };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    if (silence.signal.aborted) throw new CommandError(`${address} sent nothing for ${SILENCE / 1000} seconds.`);
    throw new CommandError(`${address} could not be reached: ${systemWords(error)}.`);
  } finally {
    clearTimeout(timer);
  }
}

async function* told(body: AsyncIterable<Uint8Array>, heard: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    heard();
    yield chunk;
  }
}

function refusal(status: number): string {
  if (status === 404 || status === 410) return ' (there is nothing at this address): check it';
  if (status === 401 || status === 403)
    return ' (it may not be read without signing in): publish it, or save it as a file first';
  if (status === 429) return ' (it was asked too often): try again later';
  return status >= 500 ? ': its server is busy or broken; try again later' : ': check the address';
}

/** By byte order mark, then by the encoding that was named, then by what XML says, then UTF-8 (WHATWG Encoding, “BOM sniff”). */
function decoded(bytes: Bytes, charset: string | undefined, io: Io, { encoding }: InputOptions): Bytes {
  const [first, second, third] = bytes.read(0, 3);
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.slice(3);
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const name = marked ?? encoding ?? charset ?? declared(bytes);
  const decoder = name === undefined ? undefined : decoderOf(name, encoding !== undefined);
  if (!decoder || decoder.encoding === 'utf-8') return bytes;
  const spool = createSpool(io);
  for (const chunk of chunks(bytes)) spool.add(Buffer.from(decoder.decode(chunk, { stream: true })));
  spool.add(Buffer.from(decoder.decode()));
  bytes.close();
  return spool.done();
}

/** What XML says of itself (XML 1.0 §4.3.3); what can be read like this is no UTF-16, whatever it says. */
const declared = (bytes: Bytes): string | undefined =>
  /^\s*<\?xml\s[^>]*\bencoding\s*=\s*["'](?!utf-?16)([\w.:-]+)["']/i.exec(
    Buffer.from(bytes.read(0, 200)).toString('latin1'),
  )?.[1];

function decoderOf(name: string, asked: boolean): TextDecoder | undefined {
  try {
    return new TextDecoder(name);
  } catch {
    if (asked)
      throw new CommandError(`The encoding “${name}” is not known. Write one such as windows-1252, utf-16le or shift_jis.`);
    return undefined; // a server that names what no one knows most often sends UTF-8
  }
}
