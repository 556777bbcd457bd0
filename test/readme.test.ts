import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { createTimeline, parseDate } from '../src/core.js';
import '../src/define.js';

const text = async (path: string): Promise<string> => (await fetch(path)).text();
const readme = await text('/README.md');
const manifest = JSON.parse(await text('/custom-elements.json')) as {
  modules: { declarations: { tagName?: string; cssProperties?: { name: string }[]; cssParts?: { name: string }[] }[] }[];
};
const element = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'news-timeline');
const { scripts, exports } = JSON.parse(await text('/package.json')) as {
  scripts: Record<string, string>;
  exports: Record<string, unknown>;
};

/** The fenced examples of a language. */
function examples(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code ?? '');
}

describe('README', () => {
  it('shows a tag and a feed that work together', async () => {
    const [page = ''] = examples('html');
    const [feed = ''] = examples('json');
    const pasted = document.createElement('template');
    pasted.innerHTML = page;
    const tag = pasted.content.querySelector('news-timeline');
    tag?.setAttribute('src', `/served/feed?body=${encodeURIComponent(feed)}`);
    const host = await fixture<HTMLElement>(html`<div lang="en-GB"></div>`);
    host.append(document.importNode(pasted.content, true));
    const timeline = host.querySelector('news-timeline');
    if (!timeline) throw new Error('The README shows no tag');
    await oneEvent(timeline, 'load');

    const shown = [...(timeline.shadowRoot?.querySelectorAll('.headline') ?? [])].map(({ textContent }) => textContent);
    const inside = [...timeline.querySelectorAll('li')].map(({ id }) => id);
    expect(shown).to.deep.equal(['The bridge opens', 'Cracks are found']);
    expect(timeline.problems).to.deep.equal([]);
    expect(inside).to.deep.equal(timeline.timeline?.events.map(({ id }) => id));
    expect(timeline.shadowRoot?.querySelector('[part=note]')?.textContent).to.contain('The Gazette gives October 2024');
  });

  it('shows scripts that say what they say', () => {
    const [code = ''] = examples('js');
    const lines = [...code.matchAll(/^(?!import)(.+); \/\/ ('\w+'|\d+)/gm)];
    expect(lines).to.have.length(2);
    for (const [, expression = '', value = ''] of lines) {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the README's own line
      const result = new Function('parseDate', 'createTimeline', `return ${expression}`)(parseDate, createTimeline) as unknown;
      expect(result, expression).to.equal(JSON.parse(value.replaceAll("'", '"')));
    }
  });

  it('imports only what the package exports', () => {
    const names = [...readme.matchAll(/'news-timeline(\/[\w./-]+)'/g)].map(([, path]) => `.${path ?? ''}`);
    expect(names).to.include('./core.js');
    expect(Object.keys(exports)).to.include.members(names);
  });

  it('styles only parts and properties that there are', () => {
    const css = examples('css').join('\n');
    const properties = css.match(/--news-timeline-[\w-]+/g) ?? [];
    const parts = [...css.matchAll(/::part\(([\w-]+)\)/g)].map(([, part]) => part);
    expect(element?.cssProperties?.map(({ name }) => name)).to.include.members(properties);
    expect(element?.cssParts?.map(({ name }) => name)).to.include.members(parts);
  });

  it('names commands and files that there are', async () => {
    const commands = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).to.include.members(commands);
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => `/${path ?? ''}`);
    const answers = await Promise.all(links.map(async (link) => ((await fetch(link)).ok ? '' : link)));
    expect(answers.filter(Boolean)).to.deep.equal([]);
  });
});
