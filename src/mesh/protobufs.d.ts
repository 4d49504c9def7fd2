/**
 * `@meshtastic/protobufs` 2.7.18 names `dist/mod.d.ts` as its types, and ships them under another name.
 */
declare module "@meshtastic/protobufs" {
  export * from "@meshtastic/protobufs/dist/mod-D6ytgKaP.js";
}
