/** A feed that uses every field of ours, with the same text in each field of text, and the same address in each of addresses. */
export function fullFeed({ text = 'x', url = 'https://example.org/a', body = text, ids = text, lang = 'en' } = {}) {
  const source = { publisher: text, title: text, url, published: '2024-05-01' };
  return {
    title: text,
    summary: text,
    url: 'https://example.com/story',
    lang,
    credit: text,
    status: 'live',
    updated: '2024-05-04T10:00:00Z',
    groups: [{ id: ids, label: text, color: text }],
    eras: [{ date: '2024', label: text }],
    sources: { key: source },
    events: [
      {
        id: ids,
        date: '2024-05-01',
        headline: text,
        kicker: text,
        summary: text,
        body,
        dateText: text,
        group: ids,
        tags: [text],
        importance: 'key',
        status: 'disputed',
        place: { name: text, lat: 1, lon: 2 },
        figures: [{ value: text, label: text, source: 'key' }],
        quotes: [{ text, speaker: text, role: text, source: 'key' }],
        media: ['image', 'video', 'audio', 'embed', 'link'].map((type) => ({
          ...{ type, url, alt: text, caption: text, credit: text, width: 300, height: 200, poster: url, provider: text },
        })),
        sources: ['key', { ...source }, { source: 'key', date: '2023' }],
        corrections: [{ date: '2024-05-02', text }, { text }],
        published: '2024-05-03T10:00:00Z',
        updated: '2024-05-04T10:00:00Z',
        links: [{ url, label: text }],
        related: ['b'],
      },
      { id: 'b', date: '2024-06', headline: text, published: '2024-05-03T11:00:00Z' },
    ],
  };
}
