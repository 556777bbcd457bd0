import { feedReader } from './feed-reader.js';
import { SHAPE } from './feed-shape.js';

export { FeedError } from './feed-reader.js';

export const { misfits, readFeed } = feedReader(SHAPE);
