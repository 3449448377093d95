import { BlockList, isIP } from 'node:net';

/**
 * IPv4 ranges that do not belong to the public internet, as IANA registers them.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const NON_PUBLIC_IPV4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carriers' NAT
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // a public address by its number, but Azure's own host answers to it
  ['169.254.0.0', 16], // link-local; metadata of AWS and others at 169.254.169.254, of containers at .170.2
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocols
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112: answers for private addresses
  ['192.52.193.0', 24], // multicast relays
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
];

/**
 * Only this much of IPv6 is handed out to hosts. All forms that wrap an IPv4 address but 6to4 lie outside: mapped
 * (`::ffff:0:0/96`), NAT64 (`64:ff9b::/96`, `64:ff9b:1::/48`), compatible (`::/96`); so do loopback, link-local, site-local,
 * unique local (with AWS's metadata at `fd00:ec2::254`) and multicast.
 */
const PUBLIC_IPV6 = ['2000::', 3] as const;

/** What of it is no host. https://www.iana.org/assignments/iana-ipv6-special-registry */
const NON_PUBLIC_IPV6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23], // protocols; Teredo, which wraps IPv4
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which wraps IPv4
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
];

const publicIpv6 = new BlockList();
publicIpv6.addSubnet(...PUBLIC_IPV6, 'ipv6');

const nonPublic = new BlockList();
for (const [network, prefix] of NON_PUBLIC_IPV4) nonPublic.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NON_PUBLIC_IPV6) nonPublic.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address, as resolvers write it, is that of a host on the public internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !nonPublic.check(address, 'ipv4');
    case 6:
      return publicIpv6.check(address, 'ipv6') && !nonPublic.check(address, 'ipv6');
    default:
      return false;
  }
}
