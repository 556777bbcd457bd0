// Generated from feed.ts by `npm run generate`. Do not edit.

/** By name of the part, and kind, the names of its fields with a blank between them. */
export type FeedShape = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The parts of a feed: for each the fields of a kind. Kinds are `s` text, `w` text that says something, `n` a number, `"x"` the
 * word x, `[k]` a list of k, `{k}` k by key, `k|k` either, a name another part; `!` where a field must be there.
 */
export const SHAPE: FeedShape = {
  Correction: {
    s: 'date',
    'w!': 'text',
  },
  DatedSource: {
    's|Source!': 'source',
    s: 'date',
  },
  Era: {
    'w!': 'date label',
  },
  Feed: {
    s: 'title summary url lang credit timeZone updated stream next',
    '"live"|"ended"': 'status',
    n: 'refresh',
    '[Group]': 'groups',
    '[Era]': 'eras',
    '{Source}': 'sources',
    '[FeedEvent]!': 'events',
  },
  FeedEvent: {
    s: 'id date dateText timeZone headline kicker summary body group published updated',
    '[w]': 'tags related',
    '"key"|"standard"|"minor"': 'importance',
    Place: 'place',
    '[Figure]': 'figures',
    '[Quote]': 'quotes',
    '[Media]': 'media',
    '[s|DatedSource|Source]': 'sources',
    '"reported"|"confirmed"|"disputed"|"retracted"': 'status',
    '[Correction]': 'corrections',
    '[Link]': 'links',
  },
  Figure: {
    'w|n!': 'value',
    'w!': 'label',
    s: 'source',
  },
  Group: {
    'w!': 'id label',
    s: 'color',
  },
  Link: {
    's!': 'url',
    'w!': 'label',
  },
  Media: {
    '"image"|"video"|"audio"|"embed"|"link"!': 'type',
    's!': 'url',
    s: 'alt caption credit poster provider',
    n: 'width height',
    '[Track]': 'tracks',
  },
  Place: {
    'w!': 'name',
    n: 'lat lon',
  },
  Quote: {
    'w!': 'text',
    s: 'speaker role source',
  },
  Source: {
    'w!': 'publisher',
    s: 'title url published',
  },
  Track: {
    's!': 'url lang',
    s: 'label kind',
  },
};
