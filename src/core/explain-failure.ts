/** Why a feed could not be had. Told by ourselves: what `fetch` throws differs by browser. */
export type FailureReason =
  /** The device has no connection. */
  | 'offline'
  /** Nothing came back: no server, a broken connection, or a server that does not allow this page (CORS). */
  | 'network'
  /** Nothing came for too long. */
  | 'timeout'
  /** The server answered 4xx: asking again will not help. */
  | 'refused'
  /** The server answered 5xx, or was too busy. */
  | 'server'
  /** More bytes than are allowed. */
  | 'too-large'
  /** It came, and is not a feed. */
  | 'unreadable';

const WORDS: Readonly<Record<FailureReason, (url: string, detail: string) => string>> = {
  offline: () => 'This device is offline.',
  network: (url) => `${url} could not be reached. Check the address, and that its server allows this page (CORS).`,
  timeout: (url, seconds) => `${url} sent nothing for ${seconds} seconds.`,
  refused: (url, status) => `${url} answered ${status}. Check the address.`,
  server: (url, status) => `${url} answered ${status}. Its server is busy or broken; try again later.`,
  'too-large': (url, bytes) => `${url} is larger than ${bytes} bytes. Leave out what is not shown.`,
  unreadable: (url, why) => `${url} is not a feed. ${why}`,
};

/** What is known of a failure to load. */
export interface Failure {
  readonly reason: FailureReason;
  /** A status, a number of bytes or of seconds, or what is wrong with the text. */
  readonly message: string;
}

/** Puts a failure to load into words for an editor. */
export function explainFailure({ reason, message }: Failure, url: string): string {
  return WORDS[reason](url, message);
}
