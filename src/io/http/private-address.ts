import {BlockList, isIP} from 'node:net'

/**
 * Address blocks that are not of the public internet: this host, private, shared, link-local, documentation, multicast,
 * reserved (IANA's special-purpose address registries, RFC 6890), and IPv6 forms that hold an IPv4 address.
 */
const blocks: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 95],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8]
]

// Two lists: one alone would look at each IPv4 address in its IPv6 form too.
const lists = {4: new BlockList(), 6: new BlockList()}
for (const [address, bits] of blocks) {
  if (isIP(address) === 4) lists[4].addSubnet(address, bits, 'ipv4')
  else lists[6].addSubnet(address, bits, 'ipv6')
}

/** True for an IP address that only this machine or its network knows, and for what is no IP address. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.{0,64}$/, '')
  switch (isIP(bare)) {
    case 4:
      return lists[4].check(bare, 'ipv4')
    case 6:
      return lists[6].check(bare, 'ipv6')
    default:
      return true
  }
}
