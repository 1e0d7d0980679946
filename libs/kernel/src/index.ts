export * from './actor.js';
export * from './calendar.js';
export * from './global-id.js';
export * from './locale.js';
export * from './page.js';
export * from './result.js';
