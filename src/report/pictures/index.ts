export { placeOf } from './place.js';
export { picturesWanted } from './wanted.js';
