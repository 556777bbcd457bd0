import { executeServerCommand } from '@web/test-runner-commands';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** The engine that runs this test. */
export async function engine(): Promise<Engine> {
  const { name } = await executeServerCommand<{ name: Engine }, undefined>('engine');
  return name;
}

/** The accessibility tree as text, or undefined where the engine has no way to tell (WebKit). */
export async function ariaSnapshot(selector = 'body'): Promise<string | undefined> {
  const { text } = await executeServerCommand<{ text?: string }, string>('aria-snapshot', selector);
  return text;
}

/** Where a finger goes, from one point of the window to the next, in CSS px; one point is a tap. */
export type Path = readonly (readonly [x: number, y: number])[];

/** Puts fingers on the screen. Answers whether the engine's driver has fingers: WebKit's has none. */
export async function touch(...fingers: Path[]): Promise<boolean> {
  const { done } = await executeServerCommand<{ done: boolean }, Path[]>('touch', fingers);
  return done;
}

/** Every TypeScript file of `src/`, by its path from the root. */
export function sourceFiles(): Promise<Record<string, string>> {
  return executeServerCommand<Record<string, string>, undefined>('source-files');
}

/** A file of the corpora, or undefined where the tests run without `CORPORA`: skip then. */
export async function corpus(path: string): Promise<string | undefined> {
  const { text } = await executeServerCommand<{ text?: string }, string>('corpus', path);
  return text;
}

/** The files below a folder of the corpora, or undefined where the tests run without `CORPORA`. */
export async function corpusFiles(folder: string): Promise<string[] | undefined> {
  const { files } = await executeServerCommand<{ files?: string[] }, string>('corpus', folder);
  return files;
}

/** How often `/served/feed?key=…` was asked for; see test/support/server.js for all that it can do. */
export async function requestCount(key: string): Promise<number> {
  const response = await fetch(`/served/count?key=${encodeURIComponent(key)}`);
  return Number(await response.text());
}
