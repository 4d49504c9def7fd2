import os from "node:os";

import { describe, expect, it, vi } from "vitest";

import { localAddress, ownAddress, ownHosts } from "../../src/node/addresses.ts";

const lan = { netmask: "", mac: "", internal: false, cidr: null };

describe("the names of this machine", () => {
  it("are the one address it was told to listen on, and loopback's names if that is one", () => {
    const one = { host: "10.42.0.1", port: 8080, hosts: [] };
    expect(ownHosts(one)).toEqual(["10.42.0.1:8080"]);
    expect(ownAddress(one)).toBe("http://10.42.0.1:8080");
    expect(ownHosts({ ...one, host: "127.0.0.1" })).toEqual(["127.0.0.1:8080", "localhost:8080"]);
  });

  it("include the settings' names, with or without the port", () => {
    expect(ownHosts({ host: "10.0.0.1", port: 80, hosts: ["veillee.lan", "hub:81"] })).toEqual([
      "10.0.0.1:80",
      "veillee.lan:80",
      "veillee.lan",
      "hub:81",
    ]);
  });

  it("are all its own when it listens everywhere, an address of the network before loopback", () => {
    const everywhere = { host: "0.0.0.0", port: 8080, hosts: [] };
    expect(ownHosts(everywhere)).toContain("localhost:8080");
    expect(ownHosts(everywhere)).toContain("[::1]:8080");
    expect(localAddress(everywhere)).toBe("http://127.0.0.1:8080");
  });

  it("include its IPv6 addresses when it listens on those, but for a link's own", () => {
    const found: os.NetworkInterfaceInfo[] = [
      { ...lan, family: "IPv4", address: "10.42.0.1" },
      { ...lan, family: "IPv6", address: "fd00::1", scopeid: 0 },
      { ...lan, family: "IPv6", address: "fe80::1", scopeid: 2 },
    ];
    vi.spyOn(os, "networkInterfaces").mockReturnValue({ wlan0: found });
    const both = ownHosts({ host: "::", port: 8080, hosts: [] });
    expect(both.slice(0, 2)).toEqual(["10.42.0.1:8080", "[fd00::1]:8080"]);
    expect(both).not.toContain("[fe80::1]:8080");
    expect(ownHosts({ host: "0.0.0.0", port: 8080, hosts: [] })).not.toContain("[fd00::1]:8080");
    vi.restoreAllMocks();
  });

  it("write an IPv6 address as a URL does", () => {
    expect(ownAddress({ host: "fd00::1", port: 8080, hosts: [] })).toBe("http://[fd00::1]:8080");
    expect(localAddress({ host: "::1", port: 1, hosts: [] })).toBe("http://[::1]:1");
  });
});
