/**
 * Types of `@meshtastic/protobufs` 2.7.18 (mesh.proto, traceroute), as far as we use them: it ships none that resolve.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenMessage } from "@bufbuild/protobuf/codegenv2";

  export namespace Mesh {
    export type RouteDiscovery = Message<"meshtastic.RouteDiscovery"> & {
      route: number[];
      snrTowards: number[];
      routeBack: number[];
      snrBack: number[];
    };
    export const RouteDiscoverySchema: GenMessage<RouteDiscovery>;
  }
}
