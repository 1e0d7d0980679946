// What `catalogue-parts.ts` makes of a catalogue.
declare module '*.json?first' {
  const catalogue: import('./messages').Catalogue;
  export default catalogue;
}
declare module '*.json?others' {
  const catalogue: import('./messages').Catalogue;
  export default catalogue;
}
